#ifndef PENTIMENTO_WINOGRAD_H
#define PENTIMENTO_WINOGRAD_H

// Convolution with a kernel of 3×3, stride 1 and one pixel of zeros around, by Winograd's minimal
// filtering F(2×2, 3×3) (Lavin and Gray 2016): 16 products make four pixels, where 36 are needed
// otherwise. Works on blocks of tiles: WINOGRAD tiles of 4×4 pixels, two apart, become 16 matrices
// [tiles × in], are multiplied by the 16 of the weights and turned back into tiles of 2×2.

#include "kernels.h"

typedef struct {
  kernel_mode mode;
  size_t batch, height, width, in_channels, out_channels;  // channels: multiples of 16
} winograd_shape;

enum {
  WINOGRAD_PANEL = 64,  // out channels that one call of winograd_panel makes
  WINOGRAD_TILES = 96,  // tiles that it takes, at most
  WINOGRAD_CHANNELS = 16,  // in channels that one call of winograd_pack takes
};

// Whether there is a kernel for the mode.
bool winograd_serves(kernel_mode mode);

size_t winograd_tile_count(const winograd_shape *shape);
size_t winograd_weight_bytes(const winograd_shape *shape);
// Bytes of the transformed tiles of a block, and of one call's scratch memory.
size_t winograd_block_bytes(const winograd_shape *shape, size_t tiles);
size_t winograd_scratch_bytes(void);

// Transforms the filters of a panel's out channels for WINOGRAD_CHANNELS in channels from `channel`
// on, [out channels of the panel][WINOGRAD_CHANNELS][3 × 3], into their place.
void winograd_pack(
    const winograd_shape *shape, size_t panel, size_t channel, const float *filters, void *packed);

// Transforms tile `tile` of the picture into row `row` of a block of `tiles`.
void winograd_gather(
    const winograd_shape *shape, const void *in, size_t tile, size_t row, size_t tiles,
    void *block);

// Multiplies rows [row, row + count) of a block of `tiles`, whose first is the picture's tile
// `first`, by panel `panel` of the weights, adds the bias and, where it
// `adds`, what `out` holds, and writes the pixels.
void winograd_panel(
    const winograd_shape *shape, const void *block, size_t tiles, size_t first, size_t row,
    size_t count, const void *packed, size_t panel, const float *bias, bool adds,
    void *out, void *scratch);

#endif
