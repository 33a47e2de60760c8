#pragma once

#include <stddef.h>
#include <stdint.h>

// libtiff behind two calls, which open a file in memory and close it. What the file carries beside
// its pixels is read on the Swift side.

enum { shim_tiff_message_capacity = 200 };

/// What the first directory says of its picture.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// EXIF's number, 1…8.
  uint16_t orientation;
  /// The bits of a sample.
  uint16_t bits;
  /// Whether the colours are amounts of ink.
  int is_cmyk;
  /// Whether another page follows.
  int has_pages;
} shim_tiff_info;

/// Reads the first directory. Returns 0, or -1 with a message.
int shim_tiff_read_info(const uint8_t *bytes, size_t count, shim_tiff_info *info,
                        char message[shim_tiff_message_capacity]);

/// What became of the pixels.
typedef struct {
  /// The rows from the top that came before the first fault.
  uint32_t rows;
  /// Whether any of these rows may be wrong.
  int is_damaged;
  /// Whether colours are multiplied by their alpha.
  int is_premultiplied;
} shim_tiff_report;

/// Decodes the first page as it is stored into `height` rows of `width` RGBA pixels. Returns 0, also
/// where rows could not be read, which are transparent; or -1 with a message.
int shim_tiff_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                     uint8_t *rgba, shim_tiff_report *report,
                     char message[shim_tiff_message_capacity]);
