#include "shim.h"

#include <string.h>

#include <webp/decode.h>
#include <webp/encode.h>

_Static_assert(shim_webp_longest_side == WEBP_MAX_DIMENSION, "libwebp's limit is ours");

int shim_webp_read_info(const uint8_t *bytes, size_t count, shim_webp_info *info) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(bytes, count, &features) != VP8_STATUS_OK) return -1;
  *info = (shim_webp_info){features.width, features.height, features.has_animation};
  return 0;
}

enum shim_webp_state shim_webp_decode(const uint8_t *bytes, size_t count, uint32_t width,
                                      uint32_t height, uint8_t *rgba, uint32_t *rows) {
  size_t stride = (size_t)width * 4;
  memset(rgba, 0, stride * height);
  *rows = 0;
  WebPDecoderConfig config;
  if (!WebPInitDecoderConfig(&config)) return shim_webp_damaged;
  config.output.colorspace = MODE_RGBA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = rgba;
  config.output.u.RGBA.stride = (int)stride;
  config.output.u.RGBA.size = stride * height;
  config.options.use_threads = 1;
  // The incremental decoder gives the rows that came before an early end.
  WebPIDecoder *decoder = WebPIDecode(NULL, 0, &config);
  if (!decoder) return shim_webp_damaged;
  VP8StatusCode status = WebPIUpdate(decoder, bytes, count);
  int last_row = 0, decoded_width = 0, decoded_height = 0;
  if (WebPIDecGetRGB(decoder, &last_row, &decoded_width, &decoded_height, NULL) &&
      decoded_width == (int)width && decoded_height == (int)height && last_row > 0)
    *rows = last_row;
  WebPIDelete(decoder);
  WebPFreeDecBuffer(&config.output);
  if (status == VP8_STATUS_OK) return *rows == height ? shim_webp_whole : shim_webp_damaged;
  return status == VP8_STATUS_SUSPENDED ? shim_webp_cut_short : shim_webp_damaged;
}

void shim_webp_free(shim_webp_buffer buffer) { WebPFree(buffer.bytes); }

int shim_webp_encode(const uint8_t *rgba, uint32_t width, uint32_t height, int has_alpha,
                     float quality, shim_webp_buffer *output) {
  WebPConfig config;
  WebPPicture picture;
  if (!WebPConfigInit(&config) || !WebPPictureInit(&picture)) return -1;
  config.quality = quality;
  config.thread_level = 1;
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  picture.width = (int)width;
  picture.height = (int)height;
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  int stride = (int)width * 4;
  int is_imported = has_alpha ? WebPPictureImportRGBA(&picture, rgba, stride)
                              : WebPPictureImportRGBX(&picture, rgba, stride);
  int error = 0;
  if (!is_imported || !WebPEncode(&config, &picture)) {
    error = picture.error_code ? (int)picture.error_code : -1;
    WebPMemoryWriterClear(&writer);
  } else {
    *output = (shim_webp_buffer){writer.mem, writer.size};
  }
  WebPPictureFree(&picture);
  return error;
}
