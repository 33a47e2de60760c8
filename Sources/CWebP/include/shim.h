#pragma once

#include <stddef.h>
#include <stdint.h>

// libwebp behind two calls, which set up its structures and free them.

/// The longest side in pixels that a WebP picture can have.
enum { shim_webp_longest_side = 16383 };

/// What a bitstream says of itself.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// Whether it is a container of several frames.
  int is_animated;
} shim_webp_info;

/// Reads the header of a WebP file, or of the chunks of one frame. Returns 0, or -1 where there is
/// none.
int shim_webp_read_info(const uint8_t *bytes, size_t count, shim_webp_info *info);

/// How far decoding came.
enum shim_webp_state { shim_webp_whole, shim_webp_cut_short, shim_webp_damaged };

/// Decodes a still picture into `height` rows of `width` RGBA pixels; rows that could not be
/// decoded are transparent. `rows` becomes the number of those that were.
enum shim_webp_state shim_webp_decode(const uint8_t *bytes, size_t count, uint32_t width,
                                      uint32_t height, uint8_t *rgba, uint32_t *rows);

/// A buffer that the caller frees with `shim_webp_free`. Begins as zeros.
typedef struct {
  uint8_t *bytes;
  size_t count;
} shim_webp_buffer;

void shim_webp_free(shim_webp_buffer buffer);

/// Encodes RGBA pixels as a lossy WebP file without metadata. Returns 0, or the number of libwebp's
/// error.
int shim_webp_encode(const uint8_t *rgba, uint32_t width, uint32_t height, int has_alpha,
                     float quality, shim_webp_buffer *output);
