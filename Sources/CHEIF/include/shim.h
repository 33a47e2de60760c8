#pragma once

#include <stddef.h>
#include <stdint.h>

// libheif behind calls on a file in memory. The library is loaded when the first such file is met:
// with its codecs it would double the time in which the program starts.

/// Why a call failed.
typedef struct {
  /// Whether the file is of a kind that is not read here, rather than damaged.
  int is_unsupported;
  char message[200];
} shim_heif_fault;

/// An open HEIF file; its bytes must stay where they are until it is closed.
typedef struct shim_heif shim_heif;

/// What a file says of its main picture, turned upright.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// The bits of a sample.
  int bits;
  int is_premultiplied;
  /// Whether the colours are described by the three numbers of ITU-T H.273.
  int has_colour_codes;
  uint8_t primaries;
  uint8_t transfer;
} shim_heif_info;

/// Opens a file. Returns it, to be closed by the caller, or NULL with a fault. No picture in it
/// may have more pixels than `largest_area`.
shim_heif *shim_heif_open(const uint8_t *bytes, size_t count, uint64_t largest_area,
                          shim_heif_info *info, shim_heif_fault *fault);
void shim_heif_close(shim_heif *file);

/// Decodes the main picture into `height` rows of `width` RGBA pixels. Returns 0, or -1 with a
/// fault.
int shim_heif_decode(shim_heif *file, uint32_t width, uint32_t height, uint8_t *rgba,
                     shim_heif_fault *fault);

/// What a file carries beside its pixels.
enum shim_heif_block { shim_heif_profile, shim_heif_exif, shim_heif_xmp };

/// The length of a block in bytes; 0 where there is none.
size_t shim_heif_block_count(shim_heif *file, enum shim_heif_block block);
/// Copies a block. Returns 0, or -1 where that fails.
int shim_heif_copy_block(shim_heif *file, enum shim_heif_block block, uint8_t *target);

/// A block of bytes; NULL and 0 where there is none.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} shim_heif_bytes;

/// What is written with the pixels.
typedef struct {
  /// 1…100.
  int quality;
  int has_alpha;
  /// Whether colour is stored at half the width and height.
  int subsamples_colour;
  shim_heif_bytes profile;
  shim_heif_bytes exif;
  shim_heif_bytes xmp;
  /// The codes of H.273 for the primaries and the transfer function.
  uint8_t primaries;
  uint8_t transfer;
} shim_heif_settings;

/// A buffer of `malloc`; the caller frees `bytes`. Begins as zeros.
typedef struct {
  uint8_t *bytes;
  size_t count;
} shim_heif_buffer;

/// Encodes RGBA pixels as an AVIF file. Returns 0, or -1 with a fault.
int shim_avif_encode(const uint8_t *rgba, uint32_t width, uint32_t height,
                     shim_heif_settings settings, shim_heif_buffer *output,
                     shim_heif_fault *fault);
