#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"
#include "shim.h"

struct shim_heif {
  const library *heif;
  struct heif_context *context;
  struct heif_image_handle *picture;
};

void shim_heif_close(shim_heif *file) {
  if (file->picture) file->heif->heif_image_handle_release(file->picture);
  if (file->context) file->heif->heif_context_free(file->context);
  free(file);
}

static void read_info(const shim_heif *file, shim_heif_info *info) {
  const library *heif = file->heif;
  int width = heif->heif_image_handle_get_width(file->picture);
  int height = heif->heif_image_handle_get_height(file->picture);
  *info = (shim_heif_info){
      .width = width > 0 ? width : 0,
      .height = height > 0 ? height : 0,
      .bits = heif->heif_image_handle_get_luma_bits_per_pixel(file->picture),
      .is_premultiplied = heif->heif_image_handle_is_premultiplied_alpha(file->picture)};
  struct heif_color_profile_nclx *codes = NULL;
  struct heif_error error = heif->heif_image_handle_get_nclx_color_profile(file->picture, &codes);
  if (error.code == heif_error_Ok && codes) {
    info->has_colour_codes = 1;
    info->primaries = codes->color_primaries;
    info->transfer = codes->transfer_characteristics;
  }
  if (codes) heif->heif_nclx_color_profile_free(codes);
}

shim_heif *shim_heif_open(const uint8_t *bytes, size_t count, uint64_t largest_area,
                          shim_heif_info *info, shim_heif_fault *fault) {
  memset(fault, 0, sizeof *fault);
  const library *heif = loaded_library(fault);
  if (!heif) return NULL;
  shim_heif *file = calloc(1, sizeof *file);
  if (!file) return NULL;
  file->heif = heif;
  file->context = heif->heif_context_alloc();
  // libheif's limit is the side of a square.
  heif->heif_context_set_maximum_image_size_limit(file->context,
                                                  (int)ceil(sqrt((double)largest_area)));
  struct heif_error error =
      heif->heif_context_read_from_memory_without_copy(file->context, bytes, count, NULL);
  if (!has_failed(error, fault)) {
    error = heif->heif_context_get_primary_image_handle(file->context, &file->picture);
    if (!has_failed(error, fault)) {
      read_info(file, info);
      return file;
    }
  }
  shim_heif_close(file);
  return NULL;
}

int shim_heif_decode(shim_heif *file, uint32_t width, uint32_t height, uint8_t *rgba,
                     shim_heif_fault *fault) {
  const library *heif = file->heif;
  struct heif_decoding_options *options = heif->heif_decoding_options_alloc();
  if (!options) return -1;
  options->convert_hdr_to_8bit = 1;
  struct heif_image *image = NULL;
  struct heif_error error = heif->heif_decode_image(file->picture, &image, heif_colorspace_RGB,
                                                    heif_chroma_interleaved_RGBA, options);
  heif->heif_decoding_options_free(options);
  if (has_failed(error, fault)) return -1;
  int stride = 0;
  const uint8_t *plane =
      heif->heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
  int fits = plane &&
             heif->heif_image_get_width(image, heif_channel_interleaved) == (int)width &&
             heif->heif_image_get_height(image, heif_channel_interleaved) == (int)height;
  if (!fits) snprintf(fault->message, sizeof fault->message, "its header contradicts itself");
  for (size_t y = 0; fits && y < height; y++)
    memcpy(rgba + y * width * 4, plane + y * stride, (size_t)width * 4);
  heif->heif_image_release(image);
  return fits ? 0 : -1;
}

/// The item of EXIF or XMP; 0 where there is none.
static heif_item_id find_item(const shim_heif *file, enum shim_heif_block block) {
  enum { most = 16 };
  heif_item_id items[most];
  int count = file->heif->heif_image_handle_get_list_of_metadata_block_IDs(file->picture, NULL,
                                                                           items, most);
  for (int index = 0; index < count && index < most; index++) {
    const char *type =
        file->heif->heif_image_handle_get_metadata_type(file->picture, items[index]);
    const char *content =
        file->heif->heif_image_handle_get_metadata_content_type(file->picture, items[index]);
    if (!type) continue;
    if (block == shim_heif_exif && !strcmp(type, "Exif")) return items[index];
    if (block == shim_heif_xmp && !strcmp(type, "mime") && content &&
        !strcmp(content, "application/rdf+xml"))
      return items[index];
  }
  return 0;
}

size_t shim_heif_block_count(shim_heif *file, enum shim_heif_block block) {
  if (block == shim_heif_profile)
    return file->heif->heif_image_handle_get_raw_color_profile_size(file->picture);
  heif_item_id item = find_item(file, block);
  return item ? file->heif->heif_image_handle_get_metadata_size(file->picture, item) : 0;
}

int shim_heif_copy_block(shim_heif *file, enum shim_heif_block block, uint8_t *target) {
  const library *heif = file->heif;
  struct heif_error error =
      block == shim_heif_profile
          ? heif->heif_image_handle_get_raw_color_profile(file->picture, target)
          : heif->heif_image_handle_get_metadata(file->picture, find_item(file, block), target);
  return error.code == heif_error_Ok ? 0 : -1;
}
