#include "shim.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

static void keep_message(png_structp png, png_const_charp text) {
  char *message = png_get_error_ptr(png);
  strncpy(message, text, shim_png_message_capacity - 1);
  message[shim_png_message_capacity - 1] = 0;
  png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp text) {
  (void)png;
  (void)text;
}

static int out_of_memory(char *message) {
  strcpy(message, "out of memory");
  return -1;
}

typedef struct {
  const uint8_t *bytes;
  size_t left;
  shim_png_report *report;
} source;

static void read_bytes(png_structp png, png_bytep target, size_t count) {
  source *input = png_get_io_ptr(png);
  if (count > input->left) {
    input->report->has_ended = 1;
    png_error(png, "the file is cut short");
  }
  memcpy(target, input->bytes, count);
  input->bytes += count;
  input->left -= count;
}

/// The type IDAT as libpng gives types.
enum { pixel_chunk = 0x49444154 };

/// Whether an error that ended the decoding left something to be shown.
static int is_shown(const shim_png_report *report) { return report->rows > 0 || report->is_coarse; }

int shim_png_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                    uint8_t *rgba, shim_png_report *report,
                    char message[shim_png_message_capacity]) {
  message[0] = 0;
  memset(report, 0, sizeof *report);
  png_structp png =
      png_create_read_struct(PNG_LIBPNG_VER_STRING, message, keep_message, ignore_warning);
  if (!png) return out_of_memory(message);
  png_infop info = png_create_info_struct(png);
  if (!info || setjmp(png_jmpbuf(png))) {
    // The check of the pixel data comes with the last row, which is there.
    int is_interlaced = info && png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
    if (is_interlaced ? png_get_current_pass_number(png) >= PNG_INTERLACE_ADAM7_PASSES
                      : png_get_current_row_number(png) >= height) {
      report->rows = height;
      report->is_coarse = 0;
    }
    int is_in_pixels = png_get_io_chunk_type(png) == pixel_chunk;
    report->is_damaged = !report->has_ended && is_in_pixels;
    report->is_end_damaged = !report->has_ended && !is_in_pixels;
    png_destroy_read_struct(&png, &info, NULL);
    return is_shown(report) ? 0 : -1;
  }
  source input = {bytes, count, report};
  png_set_read_fn(png, &input, read_bytes);
  // Of a file that is cut short, the last piece that is not whole is lost.
  png_set_compression_buffer_size(png, 512);
  // What pixels do not need may be wrong: the Swift side leaves it out and says so.
  png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_WARN_DISCARD);
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_chunk_malloc_max(png, 0);
  // Only the chunks that pixels are made of; the others are read on the Swift side.
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_read_info(png, info);
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  if (png_get_image_width(png, info) != width || png_get_image_height(png, info) != height ||
      png_get_rowbytes(png, info) != (size_t)width * 4)
    png_error(png, "its header contradicts itself");
  memset(rgba, 0, (size_t)width * height * 4);
  for (int pass = 0; pass < passes; pass++) {
    report->rows = 0;
    for (size_t y = 0; y < height; y++) {
      // Of an interlaced picture, each pass fills the rows with larger pixels until the last one.
      uint8_t *row = rgba + y * width * 4;
      png_read_row(png, passes == 1 ? row : NULL, passes == 1 ? NULL : row);
      report->rows++;
    }
    report->is_coarse = pass + 1 < passes;
  }
  png_read_end(png, NULL);
  png_destroy_read_struct(&png, &info, NULL);
  return 0;
}

static void write_bytes(png_structp png, png_bytep bytes, size_t count) {
  shim_png_buffer *output = png_get_io_ptr(png);
  if (!count) return;
  if (count > output->capacity - output->count) {
    size_t capacity = output->capacity * 2 + count;
    uint8_t *grown = realloc(output->bytes, capacity);
    if (!grown) png_error(png, "out of memory");
    output->bytes = grown;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
}

static void flush_nothing(png_structp png) { (void)png; }

int shim_png_encode(const uint8_t *rgba, uint32_t width, uint32_t height, int has_alpha, int level,
                    int strategy, enum shim_png_filters filters, shim_png_chunks chunks,
                    shim_png_buffer *output, char message[shim_png_message_capacity]) {
  message[0] = 0;
  png_structp png =
      png_create_write_struct(PNG_LIBPNG_VER_STRING, message, keep_message, ignore_warning);
  if (!png) return out_of_memory(message);
  png_infop info = png_create_info_struct(png);
  if (!info || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return -1;
  }
  png_set_write_fn(png, output, write_bytes, flush_nothing);
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_compression_level(png, level);
  png_set_compression_strategy(png, strategy);
  png_set_compression_buffer_size(png, 1 << 16);
  png_set_filter(png, PNG_FILTER_TYPE_BASE,
                 filters == shim_png_filters_all
                     ? PNG_ALL_FILTERS
                     : PNG_FILTER_SUB | PNG_FILTER_UP | PNG_FILTER_AVG);
  png_set_IHDR(png, info, width, height, 8, has_alpha ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  write_bytes(png, (png_bytep)chunks.before, chunks.before_count);
  if (!has_alpha) png_set_filler(png, 0, PNG_FILLER_AFTER);
  for (size_t y = 0; y < height; y++) png_write_row(png, rgba + y * width * 4);
  write_bytes(png, (png_bytep)chunks.after, chunks.after_count);
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  return 0;
}
