#pragma once

#include <libheif/heif.h>

#include "shim.h"

/// The functions of libheif that are used.
#define LIBHEIF_FUNCTIONS(X)                                                                       \
  X(heif_context_add_XMP_metadata)                                                                 \
  X(heif_context_add_exif_metadata)                                                                \
  X(heif_context_alloc)                                                                            \
  X(heif_context_encode_image)                                                                     \
  X(heif_context_free)                                                                             \
  X(heif_context_get_encoder_for_format)                                                           \
  X(heif_context_get_primary_image_handle)                                                         \
  X(heif_context_read_from_memory_without_copy)                                                    \
  X(heif_context_set_maximum_image_size_limit)                                                     \
  X(heif_context_write)                                                                            \
  X(heif_decode_image)                                                                             \
  X(heif_decoding_options_alloc)                                                                   \
  X(heif_decoding_options_free)                                                                    \
  X(heif_encoder_release)                                                                          \
  X(heif_encoder_set_lossy_quality)                                                                \
  X(heif_encoder_set_parameter_integer)                                                            \
  X(heif_encoder_set_parameter_string)                                                             \
  X(heif_encoding_options_alloc)                                                                   \
  X(heif_encoding_options_free)                                                                    \
  X(heif_image_add_plane)                                                                          \
  X(heif_image_create)                                                                             \
  X(heif_image_get_height)                                                                         \
  X(heif_image_get_plane)                                                                          \
  X(heif_image_get_plane_readonly)                                                                 \
  X(heif_image_get_width)                                                                          \
  X(heif_image_handle_get_height)                                                                  \
  X(heif_image_handle_get_list_of_metadata_block_IDs)                                              \
  X(heif_image_handle_get_luma_bits_per_pixel)                                                     \
  X(heif_image_handle_get_metadata)                                                                \
  X(heif_image_handle_get_metadata_content_type)                                                   \
  X(heif_image_handle_get_metadata_size)                                                           \
  X(heif_image_handle_get_metadata_type)                                                           \
  X(heif_image_handle_get_nclx_color_profile)                                                      \
  X(heif_image_handle_get_raw_color_profile)                                                       \
  X(heif_image_handle_get_raw_color_profile_size)                                                  \
  X(heif_image_handle_get_width)                                                                   \
  X(heif_image_handle_is_premultiplied_alpha)                                                      \
  X(heif_image_handle_release)                                                                     \
  X(heif_image_release)                                                                            \
  X(heif_image_set_nclx_color_profile)                                                             \
  X(heif_image_set_raw_color_profile)                                                              \
  X(heif_nclx_color_profile_alloc)                                                                 \
  X(heif_nclx_color_profile_free)

/// Each of the functions, by its name.
typedef struct {
#define FIELD(name) __typeof__(&name) name;
  LIBHEIF_FUNCTIONS(FIELD)
#undef FIELD
} library;

/// libheif, loaded by the first call; NULL with a fault where that fails.
const library *loaded_library(shim_heif_fault *fault);

/// Whether libheif reports an error, which becomes the fault.
int has_failed(struct heif_error error, shim_heif_fault *fault);
