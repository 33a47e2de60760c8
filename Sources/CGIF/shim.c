#include "shim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gif_lib.h>

typedef struct {
  const uint8_t *bytes;
  size_t left;
} source;

static int read_bytes(GifFileType *gif, GifByteType *target, int count) {
  source *input = gif->UserData;
  size_t given = (size_t)count < input->left ? (size_t)count : input->left;
  memcpy(target, input->bytes, given);
  input->bytes += given;
  input->left -= given;
  return (int)given;
}

static void explain(int error, char *message) {
  const char *text = GifErrorString(error);
  snprintf(message, shim_gif_message_capacity, "%s", text ? text : "it has no picture");
}

/// Reads on to the description of the next picture; `transparent` becomes the transparent colour
/// that an extension names. Returns whether there is such a picture.
static int find_picture(GifFileType *gif, int *transparent) {
  GifRecordType type;
  *transparent = NO_TRANSPARENT_COLOR;
  while (DGifGetRecordType(gif, &type) == GIF_OK) {
    if (type == IMAGE_DESC_RECORD_TYPE) return DGifGetImageDesc(gif) == GIF_OK;
    if (type == TERMINATE_RECORD_TYPE) return 0;
    if (type != EXTENSION_RECORD_TYPE) continue;
    int code;
    GifByteType *block;
    if (DGifGetExtension(gif, &code, &block) != GIF_OK) return 0;
    while (block) {
      GraphicsControlBlock control;
      if (code == GRAPHICS_EXT_FUNC_CODE &&
          DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
        *transparent = control.TransparentColor;
      if (DGifGetExtensionNext(gif, &block) != GIF_OK) return 0;
    }
  }
  return 0;
}

static GifFileType *open_first(source *input, int *transparent, char *message) {
  int error = 0;
  message[0] = 0;
  GifFileType *gif = DGifOpen(input, read_bytes, &error);
  if (!gif) {
    explain(error, message);
    return NULL;
  }
  if (!find_picture(gif, transparent)) {
    explain(gif->Error, message);
    DGifCloseFile(gif, NULL);
    return NULL;
  }
  return gif;
}

static uint32_t extent(GifWord screen, GifWord offset, GifWord length) {
  return screen > offset + length ? screen : offset + length;
}

int shim_gif_measure(const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height,
                     char message[shim_gif_message_capacity]) {
  source input = {bytes, count};
  int transparent;
  GifFileType *gif = open_first(&input, &transparent, message);
  if (!gif) return -1;
  *width = extent(gif->SWidth, gif->Image.Left, gif->Image.Width);
  *height = extent(gif->SHeight, gif->Image.Top, gif->Image.Height);
  DGifCloseFile(gif, NULL);
  return 0;
}

/// The row of a line in a picture whose lines come in four passes.
static int interlaced_row(int line, int height) {
  static const int starts[] = {0, 4, 2, 1}, steps[] = {8, 8, 4, 2};
  for (int pass = 0; pass < 4; pass++) {
    int count = (height - starts[pass] + steps[pass] - 1) / steps[pass];
    if (line < count) return starts[pass] + line * steps[pass];
    line -= count;
  }
  return 0;
}

/// Copies into each row of an interlaced picture that did not come the nearest row above that did;
/// row 0 comes first.
static void fill_missing_rows(const GifImageDesc *image, uint32_t lines, uint32_t width,
                              uint8_t *rgba) {
  uint8_t *has_come = calloc(image->Height, 1);
  if (!has_come) return;
  for (uint32_t line = 0; line < lines; line++) has_come[interlaced_row(line, image->Height)] = 1;
  for (int y = 1; y < image->Height; y++) {
    uint8_t *row = rgba + ((size_t)(image->Top + y) * width + image->Left) * 4;
    if (!has_come[y]) memcpy(row, row - (size_t)width * 4, (size_t)image->Width * 4);
  }
  free(has_come);
}

static void draw(const GifByteType *line, int count, const ColorMapObject *map, int transparent,
                 uint8_t *rgba) {
  for (int x = 0; x < count; x++) {
    if (line[x] == transparent || line[x] >= map->ColorCount) continue;
    GifColorType colour = map->Colors[line[x]];
    memcpy(rgba + (size_t)x * 4, (uint8_t[]){colour.Red, colour.Green, colour.Blue, 255}, 4);
  }
}

int shim_gif_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                    uint8_t *rgba, shim_gif_report *report,
                    char message[shim_gif_message_capacity]) {
  source input = {bytes, count};
  int transparent;
  GifFileType *gif = open_first(&input, &transparent, message);
  if (!gif) return -1;
  memset(rgba, 0, (size_t)width * height * 4);
  GifImageDesc image = gif->Image;
  const ColorMapObject *map = image.ColorMap ? image.ColorMap : gif->SColorMap;
  GifByteType *line = malloc(image.Width > 0 ? image.Width : 1);
  *report = (shim_gif_report){.line_count = image.Height, .is_interlaced = image.Interlace};
  if (!map) {
    snprintf(message, shim_gif_message_capacity, "it has no table of colours");
  } else if (extent(0, image.Left, image.Width) > width ||
             extent(0, image.Top, image.Height) > height) {
    snprintf(message, shim_gif_message_capacity, "its header contradicts itself");
  } else {
    while (line && report->lines < report->line_count &&
           DGifGetLine(gif, line, image.Width) == GIF_OK) {
      int row = report->lines++;
      if (image.Interlace) row = interlaced_row(row, image.Height);
      draw(line, image.Width, map, transparent,
           rgba + ((size_t)(image.Top + row) * width + image.Left) * 4);
    }
    if (!report->lines) explain(gif->Error, message);
    if (image.Interlace && report->lines && report->lines < report->line_count)
      fill_missing_rows(&image, report->lines, width, rgba);
    if (report->lines == report->line_count) report->is_animated = find_picture(gif, &transparent);
  }
  free(line);
  DGifCloseFile(gif, NULL);
  return report->lines ? 0 : -1;
}
