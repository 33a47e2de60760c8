#pragma once

#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

// libpng behind calls that return: it reports errors by longjmp, which must not cross Swift frames.
// zlib is used as it is.

enum { shim_png_message_capacity = 160 };

/// How much of a picture a file gave.
typedef struct {
  /// The rows from the top that were read, of the last pass where the picture is interlaced.
  uint32_t rows;
  /// Whether passes are missing, so that every row is there with less detail.
  int is_coarse;
  /// Whether the file ends before its end chunk.
  int has_ended;
  /// Whether pixel data are wrong rather than missing; the rows that were read may be wrong too.
  int is_damaged;
  /// Whether what follows the pixel data is wrong.
  int is_end_damaged;
} shim_png_report;

/// Decodes a PNG file into `height` rows of `width` RGBA pixels. Returns 0, also where only some of
/// the rows could be read, the others being transparent; or -1 with a message.
int shim_png_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                    uint8_t *rgba, shim_png_report *report,
                    char message[shim_png_message_capacity]);

/// Which filters are tried on each row before it is compressed: those that cost little, or all.
enum shim_png_filters { shim_png_filters_quick, shim_png_filters_all };

/// Serialised chunks to be written before and after the pixels.
typedef struct {
  const uint8_t *before;
  size_t before_count;
  const uint8_t *after;
  size_t after_count;
} shim_png_chunks;

/// A buffer of `malloc` that grows; the caller frees `bytes`. Begins as zeros.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
} shim_png_buffer;

/// Encodes RGBA pixels as a PNG file of IHDR, other chunks, IDAT and IEND, without alpha unless
/// `has_alpha`. Returns 0, or -1 with a message.
int shim_png_encode(const uint8_t *rgba, uint32_t width, uint32_t height, int has_alpha, int level,
                    int strategy, enum shim_png_filters filters, shim_png_chunks chunks,
                    shim_png_buffer *output, char message[shim_png_message_capacity]);
