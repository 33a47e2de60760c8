#include "shim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tiffio.h>

/// No honest file needs a single buffer larger than this.
enum { largest_buffer = 512 << 20 };

/// Tiles of up to this many bytes are decoded whatever the size of the picture.
enum { largest_small_tile = 16 << 20 };

typedef struct {
  const uint8_t *bytes;
  size_t count;
  size_t position;
  char *message;
} source;

static tmsize_t read_bytes(thandle_t handle, void *target, tmsize_t count) {
  source *input = handle;
  size_t left = input->position < input->count ? input->count - input->position : 0;
  size_t given = (size_t)count < left ? (size_t)count : left;
  memcpy(target, input->bytes + input->position, given);
  input->position += given;
  return (tmsize_t)given;
}

static tmsize_t write_nothing(thandle_t handle, void *bytes, tmsize_t count) {
  (void)handle, (void)bytes, (void)count;
  return -1;
}

static toff_t seek(thandle_t handle, toff_t offset, int origin) {
  source *input = handle;
  if (origin == SEEK_CUR) offset += input->position;
  if (origin == SEEK_END) offset += input->count;
  return input->position = offset;
}

static int close_nothing(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size(thandle_t handle) { return ((source *)handle)->count; }

/// Keeps the first message.
static int keep_message(TIFF *tiff, void *state, const char *module, const char *format,
                        va_list arguments) {
  (void)tiff, (void)module;
  char *message = ((source *)state)->message;
  if (!message[0]) vsnprintf(message, shim_tiff_message_capacity, format, arguments);
  return 1;
}

static int ignore_warning(TIFF *tiff, void *state, const char *module, const char *format,
                          va_list arguments) {
  (void)tiff, (void)state, (void)module, (void)format, (void)arguments;
  return 1;
}

static TIFF *open_source(source *input) {
  input->message[0] = 0;
  TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
  if (!options) return NULL;
  TIFFOpenOptionsSetMaxSingleMemAlloc(options, largest_buffer);
  TIFFOpenOptionsSetErrorHandlerExtR(options, keep_message, input);
  TIFFOpenOptionsSetWarningHandlerExtR(options, ignore_warning, input);
  // "m": the file is not mapped again, since it is in memory.
  TIFF *tiff = TIFFClientOpenExt("picture", "rm", input, read_bytes, write_nothing, seek,
                                 close_nothing, size, NULL, NULL, options);
  TIFFOpenOptionsFree(options);
  return tiff;
}

int shim_tiff_read_info(const uint8_t *bytes, size_t count, shim_tiff_info *info,
                        char message[shim_tiff_message_capacity]) {
  source input = {bytes, count, 0, message};
  TIFF *tiff = open_source(&input);
  if (!tiff) return -1;
  uint16_t photometric = 0;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &info->width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &info->height);
  TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &photometric);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &info->orientation);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &info->bits);
  info->is_cmyk = photometric == PHOTOMETRIC_SEPARATED;
  info->has_pages = !TIFFLastDirectory(tiff);
  TIFFClose(tiff);
  return 0;
}

/// How samples lie in rows.
typedef struct {
  uint32_t width, height;
  uint16_t samples, bits, photometric, planar, first_extra;
  int colours;
} layout;

static layout layout_of(TIFF *tiff, uint32_t width, uint32_t height) {
  layout form = {.width = width, .height = height};
  uint16_t extra_count = 0, *extras = NULL;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &form.samples);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &form.bits);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &form.planar);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extra_count, &extras);
  TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &form.photometric);
  form.colours = form.photometric == PHOTOMETRIC_RGB ? 3 : 1;
  form.first_extra = extra_count ? extras[0] : EXTRASAMPLE_UNSPECIFIED;
  return form;
}

static int has_alpha(const layout *form) {
  return form->samples > form->colours &&
         (form->first_extra == EXTRASAMPLE_ASSOCALPHA ||
          form->first_extra == EXTRASAMPLE_UNASSALPHA);
}

/// Whether the samples are whole bytes or pairs of bytes of grey or RGB, which are read as they
/// are: libtiff's own conversion would multiply colours by alpha.
static int is_plain(TIFF *tiff, const layout *form) {
  uint16_t format = SAMPLEFORMAT_UINT;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &format);
  int is_known = form->photometric == PHOTOMETRIC_RGB ||
                 form->photometric == PHOTOMETRIC_MINISBLACK ||
                 form->photometric == PHOTOMETRIC_MINISWHITE;
  return is_known && (form->bits == 8 || form->bits == 16) &&
         (format == SAMPLEFORMAT_UINT || format == SAMPLEFORMAT_VOID) &&
         form->samples >= form->colours && form->samples <= 16;
}

/// Puts samples of one row into its pixels: `step` samples a pixel, of which the first is sample
/// `first` of each pixel.
static void put(const layout *form, const uint8_t *samples, uint32_t count, int first, int step,
                uint8_t *rgba) {
  for (int offset = 0; offset < step; offset++) {
    int sample = first + offset;
    int is_alpha = sample == form->colours && has_alpha(form);
    if (sample >= form->colours && !is_alpha) continue;
    for (uint32_t x = 0; x < count; x++) {
      size_t index = (size_t)x * step + offset;
      uint32_t value = samples[index];
      if (form->bits == 16) value = (((const uint16_t *)(const void *)samples)[index] * 255u + 32895) >> 16;
      if (form->photometric == PHOTOMETRIC_MINISWHITE && !is_alpha) value = 255 - value;
      uint8_t *pixel = rgba + (size_t)x * 4;
      if (is_alpha)
        pixel[3] = (uint8_t)value;
      else if (form->colours == 3)
        pixel[sample] = (uint8_t)value;
      else
        pixel[0] = pixel[1] = pixel[2] = (uint8_t)value;
    }
  }
}

/// Opaque black, where samples are put.
static void begin_row(uint8_t *rgba, uint32_t count) {
  for (uint32_t x = 0; x < count; x++) memcpy(rgba + (size_t)x * 4, (uint8_t[]){0, 0, 0, 255}, 4);
}

/// The planes that pixels are made of, of those in the file.
static int planes_of(const layout *form) {
  return form->planar == PLANARCONFIG_SEPARATE ? form->colours + has_alpha(form) : 1;
}

/// The samples of a pixel that lie side by side.
static int step_of(const layout *form) {
  return form->planar == PLANARCONFIG_SEPARATE ? 1 : form->samples;
}

/// Decodes strips row by row. Returns the rows before the first that fails.
static uint32_t read_rows(TIFF *tiff, const layout *form, uint8_t *rgba) {
  int planes = planes_of(form), step = step_of(form);
  tmsize_t count = TIFFScanlineSize(tiff);
  if (count <= 0 || count > largest_buffer ||
      (size_t)count < (size_t)form->width * step * (form->bits / 8))
    return 0;
  uint8_t *row = malloc(count);
  uint32_t whole = row ? form->height : 0;
  for (int plane = 0; row && plane < planes; plane++) {
    for (uint32_t y = 0; y < whole; y++) {
      if (TIFFReadScanline(tiff, row, y, (uint16_t)plane) < 0) {
        whole = y;
        break;
      }
      uint8_t *pixels = rgba + (size_t)y * form->width * 4;
      if (plane == 0) begin_row(pixels, form->width);
      put(form, row, form->width, plane * step, step, pixels);
    }
  }
  free(row);
  return whole;
}

/// Decodes tiles. Returns the rows above the first tile that fails.
static uint32_t read_tiles(TIFF *tiff, const layout *form, uint8_t *rgba) {
  int planes = planes_of(form), step = step_of(form);
  uint32_t tile_width = 0, tile_height = 0;
  TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &tile_width);
  TIFFGetField(tiff, TIFFTAG_TILELENGTH, &tile_height);
  tmsize_t count = TIFFTileSize(tiff), row_count = TIFFTileRowSize(tiff);
  if (count <= 0 || count > largest_buffer || !tile_width || !tile_height ||
      (size_t)row_count < (size_t)tile_width * step * (form->bits / 8) ||
      (size_t)count < (size_t)row_count * tile_height)
    return 0;
  uint8_t *tile = malloc(count);
  uint32_t whole = tile ? form->height : 0;
  for (int plane = 0; tile && plane < planes; plane++)
    for (uint32_t top = 0; top < whole; top += tile_height)
      for (uint32_t left = 0; left < form->width; left += tile_width) {
        if (TIFFReadTile(tiff, tile, left, top, 0, (uint16_t)plane) < 0) {
          whole = top;
          break;
        }
        uint32_t columns = form->width - left < tile_width ? form->width - left : tile_width;
        uint32_t rows = form->height - top < tile_height ? form->height - top : tile_height;
        for (uint32_t y = 0; y < rows; y++) {
          uint8_t *pixels = rgba + ((size_t)(top + y) * form->width + left) * 4;
          if (plane == 0) begin_row(pixels, columns);
          put(form, tile + (size_t)y * row_count, columns, plane * step, step, pixels);
        }
      }
  free(tile);
  return whole;
}

/// Whether a tile needs much more memory and time than the picture.
static int has_oversized_tiles(TIFF *tiff, const layout *form) {
  if (!TIFFIsTiled(tiff)) return 0;
  uint64_t pixels = (uint64_t)form->width * form->height;
  uint64_t largest = pixels * form->samples * ((form->bits + 7) / 8) * 4;
  return TIFFTileSize64(tiff) > (largest > largest_small_tile ? largest : largest_small_tile);
}

/// Decodes any other kind through libtiff's own conversion, which goes on where a strip fails and
/// does not say where.
static uint32_t convert(TIFF *tiff, uint32_t width, uint32_t height, uint8_t *rgba) {
  uint16_t orientation = ORIENTATION_TOPLEFT;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
  // The conversion gives pixels of four bytes in the order of RGBA on little-endian machines.
  return TIFFReadRGBAImageOriented(tiff, width, height, (uint32_t *)(void *)rgba, orientation, 0)
             ? height
             : 0;
}

int shim_tiff_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                     uint8_t *rgba, shim_tiff_report *report,
                     char message[shim_tiff_message_capacity]) {
  source input = {bytes, count, 0, message};
  TIFF *tiff = open_source(&input);
  if (!tiff) return -1;
  // What libtiff found wrong in the directory is no fault of the pixels.
  message[0] = 0;
  *report = (shim_tiff_report){0};
  memset(rgba, 0, (size_t)width * height * 4);
  layout form = layout_of(tiff, width, height);
  if (has_oversized_tiles(tiff, &form)) {
    snprintf(message, shim_tiff_message_capacity, "its tiles are far larger than the picture");
  } else if (is_plain(tiff, &form)) {
    report->rows = TIFFIsTiled(tiff) ? read_tiles(tiff, &form, rgba) : read_rows(tiff, &form, rgba);
    report->is_premultiplied = has_alpha(&form) && form.first_extra == EXTRASAMPLE_ASSOCALPHA;
    // Rows of a picture in planes may have some of their colours only.
    memset(rgba + (size_t)report->rows * width * 4, 0, (size_t)(height - report->rows) * width * 4);
  } else {
    report->rows = convert(tiff, width, height, rgba);
    report->is_damaged = message[0] != 0;
    report->is_premultiplied = 1;
  }
  TIFFClose(tiff);
  if (!message[0])
    snprintf(message, shim_tiff_message_capacity, "its pixels do not have the form that it says");
  return report->rows ? 0 : -1;
}
