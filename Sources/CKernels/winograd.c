#include "winograd.h"

#include "variants.h"

#define INCLUDED "winograd.inc"
#include "variants.inc"

bool winograd_serves(kernel_mode mode) {
  return mode.type == KERNEL_F32 || (mode.features & kernel_features() & KERNEL_AVX512_BF16);
}

size_t winograd_tile_count(const winograd_shape *s) {
  return s->batch * ((s->height + 1) / 2) * ((s->width + 1) / 2);
}

static size_t factor_bytes(const winograd_shape *s) { return s->mode.type == KERNEL_BF16 ? 2 : 4; }

size_t winograd_weight_bytes(const winograd_shape *s) {
  return 16 * s->in_channels * s->out_channels * factor_bytes(s);
}

size_t winograd_block_bytes(const winograd_shape *s, size_t tiles) {
  return 16 * tiles * s->in_channels * factor_bytes(s);
}

size_t winograd_scratch_bytes(void) {
  return 16 * WINOGRAD_TILES * WINOGRAD_PANEL * sizeof(float);
}

void winograd_pack(
    const winograd_shape *shape, size_t panel, size_t channel, const float *filters, void *packed) {
  WIDEST(shape->mode, pack, shape, panel, channel, filters, packed);
}

void winograd_gather(
    const winograd_shape *shape, const void *in, size_t tile, size_t row, size_t tiles,
    void *block) {
  WIDEST(shape->mode, gather, shape, in, tile, row, tiles, block);
}

void winograd_panel(
    const winograd_shape *shape, const void *block, size_t tiles, size_t first, size_t row,
    size_t count, const void *packed, size_t panel, const float *bias, bool adds,
    void *out, void *scratch) {
  WIDEST(
      shape->mode, multiply, shape, block, tiles, first, row, count, packed, panel, bias, adds,
      out, scratch);
}
