#pragma once

#include <stddef.h>
#include <stdint.h>

// giflib behind two calls, which open a file in memory and close it.

enum { shim_gif_message_capacity = 160 };

/// Reads a GIF file up to its first picture and gives the size of the canvas, which holds that
/// picture whole. Returns 0, or -1 with a message.
int shim_gif_measure(const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height,
                     char message[shim_gif_message_capacity]);

/// How much of the first picture a file gave.
typedef struct {
  /// The lines that were read, of all its lines, in the order of the file.
  uint32_t lines;
  uint32_t line_count;
  int is_interlaced;
  /// Whether another picture follows.
  int is_animated;
} shim_gif_report;

/// Decodes the first picture onto a transparent canvas of `height` rows of `width` RGBA pixels. Rows
/// of an interlaced picture that are missing are copies of those above.
/// Returns 0, or -1 with a message where not one line could be read.
int shim_gif_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                    uint8_t *rgba, shim_gif_report *report,
                    char message[shim_gif_message_capacity]);
