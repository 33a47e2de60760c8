#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"
#include "shim.h"

/// What encoding holds until its end.
typedef struct {
  const library *heif;
  struct heif_context *context;
  struct heif_encoder *encoder;
  struct heif_image *image;
  struct heif_image_handle *picture;
  struct heif_color_profile_nclx *codes;
  struct heif_encoding_options *options;
} work;

static struct heif_error keep(struct heif_context *context, const void *bytes, size_t count,
                              void *target) {
  (void)context;
  shim_heif_buffer *output = target;
  output->bytes = malloc(count);
  if (!output->bytes)
    return (struct heif_error){heif_error_Memory_allocation_error, 0, "out of memory"};
  memcpy(output->bytes, bytes, count);
  output->count = count;
  return (struct heif_error){heif_error_Ok, 0, ""};
}

static struct heif_error copy_pixels(work *work, const uint8_t *rgba, uint32_t width,
                                     uint32_t height, int has_alpha) {
  const library *heif = work->heif;
  struct heif_error error = heif->heif_image_create(
      (int)width, (int)height, heif_colorspace_RGB,
      has_alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, &work->image);
  if (error.code) return error;
  error = heif->heif_image_add_plane(work->image, heif_channel_interleaved, (int)width,
                                     (int)height, 8);
  if (error.code) return error;
  int stride = 0;
  uint8_t *plane = heif->heif_image_get_plane(work->image, heif_channel_interleaved, &stride);
  for (size_t y = 0; y < height; y++) {
    const uint8_t *row = rgba + y * width * 4;
    uint8_t *target = plane + y * stride;
    if (has_alpha) {
      memcpy(target, row, (size_t)width * 4);
    } else {
      for (size_t x = 0; x < width; x++) memcpy(target + x * 3, row + x * 4, 3);
    }
  }
  return error;
}

static struct heif_error describe_colours(work *work, shim_heif_settings settings) {
  const library *heif = work->heif;
  work->codes = heif->heif_nclx_color_profile_alloc();
  work->codes->color_primaries = settings.primaries;
  work->codes->transfer_characteristics = settings.transfer;
  work->codes->matrix_coefficients = heif_matrix_coefficients_ITU_R_BT_601_6;
  work->codes->full_range_flag = 1;
  struct heif_error error = heif->heif_image_set_nclx_color_profile(work->image, work->codes);
  if (error.code || !settings.profile.count) return error;
  return heif->heif_image_set_raw_color_profile(work->image, "prof", settings.profile.bytes,
                                                settings.profile.count);
}

static struct heif_error set_up_encoder(work *work, shim_heif_settings settings) {
  const library *heif = work->heif;
  struct heif_error error = heif->heif_context_get_encoder_for_format(
      work->context, heif_compression_AV1, &work->encoder);
  if (error.code) return error;
  // 0 is the slowest: from 6 on a photograph takes seconds instead of minutes.
  heif->heif_encoder_set_parameter_integer(work->encoder, "speed", 7);
  heif->heif_encoder_set_parameter_string(work->encoder, "chroma",
                                          settings.subsamples_colour ? "420" : "444");
  return heif->heif_encoder_set_lossy_quality(work->encoder, settings.quality);
}

static struct heif_error encode(work *work, const uint8_t *rgba, uint32_t width, uint32_t height,
                                shim_heif_settings settings, shim_heif_buffer *output) {
  const library *heif = work->heif;
  struct heif_error error = copy_pixels(work, rgba, width, height, settings.has_alpha);
  if (!error.code) error = describe_colours(work, settings);
  if (!error.code) error = set_up_encoder(work, settings);
  if (error.code) return error;
  work->options = heif->heif_encoding_options_alloc();
  work->options->output_nclx_profile = work->codes;
  work->options->save_two_colr_boxes_when_ICC_and_nclx_available = 1;
  error = heif->heif_context_encode_image(work->context, work->image, work->encoder, work->options,
                                          &work->picture);
  if (!error.code && settings.exif.count)
    error = heif->heif_context_add_exif_metadata(work->context, work->picture, settings.exif.bytes,
                                                 (int)settings.exif.count);
  if (!error.code && settings.xmp.count)
    error = heif->heif_context_add_XMP_metadata(work->context, work->picture, settings.xmp.bytes,
                                                (int)settings.xmp.count);
  if (error.code) return error;
  struct heif_writer writer = {1, keep};
  return heif->heif_context_write(work->context, &writer, output);
}

int shim_avif_encode(const uint8_t *rgba, uint32_t width, uint32_t height,
                     shim_heif_settings settings, shim_heif_buffer *output,
                     shim_heif_fault *fault) {
  memset(fault, 0, sizeof *fault);
  const library *heif = loaded_library(fault);
  if (!heif) return -1;
  work work = {.heif = heif, .context = heif->heif_context_alloc()};
  struct heif_error error = encode(&work, rgba, width, height, settings, output);
  if (work.options) heif->heif_encoding_options_free(work.options);
  if (work.codes) heif->heif_nclx_color_profile_free(work.codes);
  if (work.picture) heif->heif_image_handle_release(work.picture);
  if (work.image) heif->heif_image_release(work.image);
  if (work.encoder) heif->heif_encoder_release(work.encoder);
  heif->heif_context_free(work.context);
  return has_failed(error, fault) ? -1 : 0;
}
