#include "shim.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

_Static_assert(shim_jpeg_message_capacity >= JMSG_LENGTH_MAX, "libjpeg's messages fit");

/// More scans than this are made to keep a reader busy, not to show a picture.
enum { scan_limit = 500 };

typedef struct {
  struct jpeg_error_mgr handlers;
  jmp_buf escape;
  char *message;
} error_state;

static void leave(j_common_ptr codec) {
  error_state *state = (error_state *)codec->err;
  codec->err->format_message(codec, state->message);
  longjmp(state->escape, 1);
}

/// Missing or undecodable data ends the decoding; harmless damage is remembered.
static void note(j_common_ptr codec, int level) {
  if (level >= 0) return;
  error_state *state = (error_state *)codec->err;
  switch (codec->err->msg_code) {
  case JWRN_JPEG_EOF:
  case JWRN_HIT_MARKER:
  case JWRN_MUST_RESYNC:
  case JWRN_HUFF_BAD_CODE:
    leave(codec);
    break;
  default:
    if (!state->message[0]) codec->err->format_message(codec, state->message);
  }
}

static void print_nothing(j_common_ptr codec) { (void)codec; }

static struct jpeg_error_mgr *begin(error_state *state, char *message) {
  message[0] = 0;
  state->message = message;
  jpeg_std_error(&state->handlers);
  state->handlers.error_exit = leave;
  state->handlers.emit_message = note;
  state->handlers.output_message = print_nothing;
  return &state->handlers;
}

static void watch_scans(j_common_ptr codec) {
  if (((j_decompress_ptr)codec)->input_scan_number <= scan_limit) return;
  error_state *state = (error_state *)codec->err;
  snprintf(state->message, shim_jpeg_message_capacity, "it has more than %d scans", scan_limit);
  longjmp(state->escape, 1);
}

int shim_jpeg_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                     uint8_t *pixels, enum shim_jpeg_colour *colour,
                     char message[shim_jpeg_message_capacity]) {
  struct jpeg_decompress_struct decoder;
  struct jpeg_progress_mgr progress = {.progress_monitor = watch_scans};
  error_state state;
  decoder.err = begin(&state, message);
  if (setjmp(state.escape)) {
    jpeg_destroy_decompress(&decoder);
    return -1;
  }
  jpeg_create_decompress(&decoder);
  decoder.progress = &progress;
  jpeg_mem_src(&decoder, bytes, count);
  jpeg_read_header(&decoder, TRUE);
  int is_ink = decoder.jpeg_color_space == JCS_CMYK || decoder.jpeg_color_space == JCS_YCCK;
  decoder.out_color_space = is_ink ? JCS_CMYK : JCS_EXT_RGBA;
  decoder.dct_method = JDCT_ISLOW;
  decoder.do_fancy_upsampling = TRUE;
  *colour = !is_ink                     ? shim_jpeg_rgba
            : decoder.saw_Adobe_marker ? shim_jpeg_inverted_cmyk
                                       : shim_jpeg_cmyk;
  jpeg_start_decompress(&decoder);
  if (decoder.output_width != width || decoder.output_height != height ||
      decoder.output_components != 4) {
    snprintf(message, shim_jpeg_message_capacity, "its header contradicts itself");
    longjmp(state.escape, 1);
  }
  while (decoder.output_scanline < height) {
    JSAMPROW row = pixels + (size_t)decoder.output_scanline * width * 4;
    jpeg_read_scanlines(&decoder, &row, 1);
  }
  jpeg_finish_decompress(&decoder);
  jpeg_destroy_decompress(&decoder);
  return 0;
}

int shim_jpeg_encode(const uint8_t *pixels, uint32_t width, uint32_t height,
                     shim_jpeg_settings settings, shim_jpeg_buffer *output,
                     char message[shim_jpeg_message_capacity]) {
  struct jpeg_compress_struct encoder;
  error_state state;
  encoder.err = begin(&state, message);
  if (setjmp(state.escape)) {
    jpeg_destroy_compress(&encoder);
    // libjpeg does not say whether it has freed the buffer; what may be lost is 4 KB.
    output->bytes = NULL;
    return -1;
  }
  jpeg_create_compress(&encoder);
  jpeg_mem_dest(&encoder, &output->bytes, &output->count);
  encoder.image_width = width;
  encoder.image_height = height;
  encoder.input_components = 4;
  encoder.in_color_space = JCS_EXT_RGBX;
  jpeg_set_defaults(&encoder);
  jpeg_set_quality(&encoder, settings.quality, TRUE);
  encoder.dct_method = JDCT_ISLOW;
  encoder.optimize_coding = TRUE;
  encoder.comp_info[0].h_samp_factor = settings.subsamples_colour ? 2 : 1;
  encoder.comp_info[0].v_samp_factor = settings.subsamples_colour ? 2 : 1;
  encoder.density_unit = settings.density_unit;
  encoder.X_density = settings.horizontal_density;
  encoder.Y_density = settings.vertical_density;
  jpeg_start_compress(&encoder, TRUE);
  while (encoder.next_scanline < height) {
    JSAMPROW row = (JSAMPROW)pixels + (size_t)encoder.next_scanline * width * 4;
    jpeg_write_scanlines(&encoder, &row, 1);
  }
  jpeg_finish_compress(&encoder);
  jpeg_destroy_compress(&encoder);
  return 0;
}
