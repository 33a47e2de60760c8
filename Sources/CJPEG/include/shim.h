#pragma once

#include <stddef.h>
#include <stdint.h>

// libjpeg behind calls that return: it reports errors by longjmp, which must not cross Swift
// frames.

enum { shim_jpeg_message_capacity = 200 };

/// How much of a picture a file gave.
enum shim_jpeg_state {
  /// All of it.
  shim_jpeg_whole,
  /// All of it, though the file ends without its end marker.
  shim_jpeg_without_end,
  /// The file ends early: rows are missing from `rows` on.
  shim_jpeg_cut_short,
  /// The file ends early: every row is there, with less detail or colour.
  shim_jpeg_coarse,
  /// Coded data are wrong or missing from `rows` on.
  shim_jpeg_damaged,
};

typedef struct {
  enum shim_jpeg_state state;
  /// The rows from the top that are whole.
  uint32_t rows;
  /// Whether pixels are inverted CMYK instead of RGBA.
  int is_cmyk;
} shim_jpeg_report;

/// Decodes a JPEG file into `height` rows of `width` pixels of four bytes each, within `seconds` of
/// the thread's processor time. Returns 0, or -1 with a message; after 0 a message tells of damage
/// that was passed over.
int shim_jpeg_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                     double seconds, uint8_t *pixels, shim_jpeg_report *report,
                     char message[shim_jpeg_message_capacity]);

/// A buffer of `malloc`; the caller frees `bytes`. Begins as zeros.
typedef struct {
  uint8_t *bytes;
  unsigned long count;
} shim_jpeg_buffer;

/// What is asked of the encoder.
typedef struct {
  /// 1…100.
  int quality;
  /// Whether colour is stored at half the width and height.
  int subsamples_colour;
  /// Pixels in a unit: 0 proportions only, 1 an inch.
  uint8_t density_unit;
  uint16_t horizontal_density;
  uint16_t vertical_density;
} shim_jpeg_settings;

/// Encodes RGBA pixels, whose alpha is ignored, as a baseline JPEG file with a JFIF header.
/// Returns 0, or -1 with a message.
int shim_jpeg_encode(const uint8_t *pixels, uint32_t width, uint32_t height,
                     shim_jpeg_settings settings, shim_jpeg_buffer *output,
                     char message[shim_jpeg_message_capacity]);
