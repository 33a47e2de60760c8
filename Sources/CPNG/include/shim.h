#pragma once

#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

// libpng behind calls that return: it reports errors by longjmp, which must not cross Swift frames.
// zlib is used as it is.

enum { shim_png_message_capacity = 160 };

/// Decodes a PNG file into `height` rows of `width` RGBA pixels. Returns 0, or -1 with a message.
int shim_png_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                    uint8_t *rgba, char message[shim_png_message_capacity]);

/// Which filters are tried on each row before it is compressed: those that cost little, or all.
enum shim_png_filters { shim_png_filters_quick, shim_png_filters_all };

/// A buffer of `malloc` that grows; the caller frees `bytes`. Begins as zeros.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
} shim_png_buffer;

/// Encodes RGBA pixels as a PNG file of IHDR, IDAT and IEND, without alpha unless `has_alpha`.
/// Returns 0, or -1 with a message.
int shim_png_encode(const uint8_t *rgba, uint32_t width, uint32_t height, int has_alpha, int level,
                    int strategy, enum shim_png_filters filters, shim_png_buffer *output,
                    char message[shim_png_message_capacity]);
