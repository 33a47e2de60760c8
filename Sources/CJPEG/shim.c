#include "shim.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <jerror.h>
#include <jpeglib.h>

_Static_assert(shim_jpeg_message_capacity >= JMSG_LENGTH_MAX, "libjpeg's messages fit");

/// More scans than this are made to keep a reader busy, not to show a picture.
enum { scan_limit = 100 };

typedef struct {
  struct jpeg_error_mgr handlers;
  /// Where an error leads to.
  jmp_buf *escape;
  char *message;
  /// Whether a limit of the work was reached.
  int is_spent;
  /// The scans that were read to their end, of a file with several.
  int scans;
  /// Whether the file ended before its end marker.
  int has_ended;
  /// The scan and the row of MCUs in which coded data were first wrong or missing; scan 0 if never.
  int faulty_scan;
  JDIMENSION faulty_row;
} error_state;

static void leave(j_common_ptr codec) {
  error_state *state = (error_state *)codec->err;
  codec->err->format_message(codec, state->message);
  longjmp(*state->escape, 1);
}

/// Whether a step came to its end; an error in it is left behind, with its message.
static int attempt(j_decompress_ptr decoder, void (*step)(j_decompress_ptr)) {
  error_state *state = (error_state *)decoder->err;
  jmp_buf here, *outer = state->escape;
  state->escape = &here;
  if (setjmp(here)) {
    state->escape = outer;
    return 0;
  }
  step(decoder);
  state->escape = outer;
  return 1;
}

/// Remembers where coded data are wrong or missing, and the first harmless damage.
static void note(j_common_ptr codec, int level) {
  if (level >= 0) return;
  error_state *state = (error_state *)codec->err;
  switch (codec->err->msg_code) {
  case JWRN_JPEG_EOF:
    state->has_ended = 1;
    break;
  case JWRN_HIT_MARKER:
  case JWRN_MUST_RESYNC:
  case JWRN_HUFF_BAD_CODE:
    if (state->faulty_scan) break;
    state->faulty_scan = ((j_decompress_ptr)codec)->input_scan_number;
    state->faulty_row = ((j_decompress_ptr)codec)->input_iMCU_row;
    break;
  default:
    if (!state->message[0]) codec->err->format_message(codec, state->message);
  }
}

static void print_nothing(j_common_ptr codec) { (void)codec; }

static struct jpeg_error_mgr *begin(error_state *state, jmp_buf *escape, char *message) {
  message[0] = 0;
  memset(state, 0, sizeof *state);
  state->message = message;
  state->escape = escape;
  jpeg_std_error(&state->handlers);
  state->handlers.error_exit = leave;
  state->handlers.emit_message = note;
  state->handlers.output_message = print_nothing;
  return &state->handlers;
}

/// The limits of the work on one file, held at each row of MCUs.
typedef struct {
  struct jpeg_progress_mgr monitor;
  double last_second;
} work_limit;

/// The thread's processor time, which a busy machine does not shorten.
static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void watch(j_common_ptr codec) {
  error_state *state = (error_state *)codec->err;
  if (((j_decompress_ptr)codec)->input_scan_number > scan_limit)
    snprintf(state->message, shim_jpeg_message_capacity, "it has more than %d scans", scan_limit);
  else if (now() > ((work_limit *)codec->progress)->last_second)
    snprintf(state->message, shim_jpeg_message_capacity,
             "decoding takes longer than any picture of its size needs");
  else
    return;
  state->is_spent = 1;
  longjmp(*state->escape, 1);
}

static void read_to_end(j_decompress_ptr decoder) {
  error_state *state = (error_state *)decoder->err;
  while (!jpeg_input_complete(decoder)) {
    watch((j_common_ptr)decoder);
    if (jpeg_consume_input(decoder) == JPEG_SCAN_COMPLETED) state->scans++;
  }
}

/// Reads every scan of a file with several. Returns whether only the end of the file is wrong or
/// nothing is; after an error in a later scan those before it are there.
static int read_scans(j_decompress_ptr decoder) {
  static const uint8_t end[] = {0xFF, JPEG_EOI};
  error_state *state = (error_state *)decoder->err;
  struct jpeg_decompress_struct before = *decoder;
  if (attempt(decoder, read_to_end)) return 1;
  if (state->is_spent || !state->scans) longjmp(*state->escape, 1);
  // What is to be shown next goes by the scans that came, as if the file ended here.
  state->message[0] = 0;
  decoder->unread_marker = 0;
  // A second frame header has been taken over before it is refused.
  decoder->image_width = before.image_width;
  decoder->image_height = before.image_height;
  decoder->num_components = before.num_components;
  decoder->data_precision = before.data_precision;
  decoder->progressive_mode = before.progressive_mode;
  decoder->arith_code = before.arith_code;
  jpeg_mem_src(decoder, end, sizeof end);
  read_to_end(decoder);
  return 0;
}

/// Whether every component, and in a progressive file every bit of it, came before the file ended.
static int is_complete(j_decompress_ptr decoder) {
  for (int index = 0; index < decoder->num_components; index++) {
    if (!decoder->comp_info[index].quant_table) return 0;
    if (!decoder->coef_bits) continue;
    for (int position = 0; position < DCTSIZE2; position++)
      if (decoder->coef_bits[index][position] != 0) return 0;
  }
  return 1;
}

static void finish(j_decompress_ptr decoder) { jpeg_finish_decompress(decoder); }

static shim_jpeg_report judged(j_decompress_ptr decoder, const error_state *state) {
  shim_jpeg_report report = {.state = shim_jpeg_whole, .rows = decoder->output_height};
  if (state->faulty_scan == 1) {
    JDIMENSION row = state->faulty_row * decoder->max_v_samp_factor * DCTSIZE;
    if (row < report.rows) report.rows = row;
  }
  if (state->has_ended)
    report.state = report.rows < decoder->output_height ? shim_jpeg_cut_short
                   : is_complete(decoder) && !state->faulty_scan
                       ? shim_jpeg_without_end
                       : shim_jpeg_coarse;
  else if (state->faulty_scan)
    report.state = shim_jpeg_damaged;
  return report;
}

int shim_jpeg_decode(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                     double seconds, uint8_t *pixels, shim_jpeg_report *report,
                     char message[shim_jpeg_message_capacity]) {
  struct jpeg_decompress_struct decoder;
  work_limit limit = {.monitor = {.progress_monitor = watch}, .last_second = now() + seconds};
  error_state state;
  jmp_buf escape;
  decoder.err = begin(&state, &escape, message);
  if (setjmp(escape)) {
    jpeg_destroy_decompress(&decoder);
    return -1;
  }
  jpeg_create_decompress(&decoder);
  decoder.progress = &limit.monitor;
  jpeg_mem_src(&decoder, bytes, count);
  jpeg_read_header(&decoder, TRUE);
  int is_cmyk = decoder.jpeg_color_space == JCS_CMYK || decoder.jpeg_color_space == JCS_YCCK;
  decoder.out_color_space = is_cmyk ? JCS_CMYK : JCS_EXT_RGBA;
  decoder.dct_method = JDCT_ISLOW;
  decoder.do_fancy_upsampling = TRUE;
  // All scans are read before a row is shown.
  decoder.buffered_image = jpeg_has_multiple_scans(&decoder);
  jpeg_start_decompress(&decoder);
  if (decoder.output_width != width || decoder.output_height != height ||
      decoder.output_components != 4) {
    snprintf(message, shim_jpeg_message_capacity, "its header contradicts itself");
    longjmp(escape, 1);
  }
  int is_sound = 1;
  if (decoder.buffered_image) {
    is_sound = read_scans(&decoder);
    jpeg_start_output(&decoder, decoder.input_scan_number);
  }
  while (decoder.output_scanline < height) {
    JSAMPROW row = pixels + (size_t)decoder.output_scanline * width * 4;
    jpeg_read_scanlines(&decoder, &row, 1);
    // What follows a first row of MCUs that is not there is no picture.
    if (state.faulty_scan == 1 && state.faulty_row == 0) {
      snprintf(message, shim_jpeg_message_capacity, "not even its first rows are there");
      longjmp(escape, 1);
    }
  }
  *report = judged(&decoder, &state);
  if (!is_sound && report->state == shim_jpeg_whole)
    report->state = state.scans == decoder.input_scan_number && is_complete(&decoder)
                        ? shim_jpeg_without_end
                        : shim_jpeg_damaged;
  // The only scan has given all pixels: what is wrong behind it is no reason to refuse them.
  if (!decoder.buffered_image && report->state == shim_jpeg_whole) {
    int is_finished = attempt(&decoder, finish);
    if (!is_finished) message[0] = 0;
    if (!is_finished || state.has_ended) report->state = shim_jpeg_without_end;
  }
  report->is_cmyk = is_cmyk;
  jpeg_destroy_decompress(&decoder);
  return 0;
}

int shim_jpeg_encode(const uint8_t *pixels, uint32_t width, uint32_t height,
                     shim_jpeg_settings settings, shim_jpeg_buffer *output,
                     char message[shim_jpeg_message_capacity]) {
  struct jpeg_compress_struct encoder;
  error_state state;
  jmp_buf escape;
  encoder.err = begin(&state, &escape, message);
  if (setjmp(escape)) {
    jpeg_destroy_compress(&encoder);
    // libjpeg does not say whether it has freed the buffer, so what it wrote may be lost.
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
