#include "attention.h"

#include "variants.h"

enum {
  BLOCK = ATTENTION_KEYS,
  MULTIPLE = 16,  // that columns are padded to
};
// Below every largest score, however it is scaled, but for those of hidden keys.
#define LOWEST (-1e24f)

static size_t padded(size_t depth) { return (depth + MULTIPLE - 1) / MULTIPLE * MULTIPLE; }

// 2 to the x within 10⁻⁷ of itself, for x up to 127.
INLINE float power_of_two(float x) {
  x = x < -126.0f ? -126.0f : x;
  float n = x + 12582912.0f;  // 1.5 · 2²³ leaves the rounded integer
  uint32_t power;
  memcpy(&power, &n, sizeof power);
  float r = x - (n - 12582912.0f);
  float y = 1.53375769e-4f;
  y = y * r + 1.33998604e-3f;
  y = y * r + 9.61851953e-3f;
  y = y * r + 5.55032900e-2f;
  y = y * r + 2.40226466e-1f;
  y = y * r + 6.93147206e-1f;
  y = y * r + 1;
  power = (power + 127) << 23;
  float scale;
  memcpy(&scale, &power, sizeof scale);
  return y * scale;
}

// Whether a bias hides some keys from all queries.
static bool hides(const attention_call *call, size_t start, size_t count) {
  size_t rows = call->bias_step ? call->rows : 1;
  for (size_t r = 0; r < rows; r++)
    for (size_t c = start; c < start + count; c++)
      if (!(call->bias[r * call->bias_step + c] <= ATTENTION_HIDDEN)) return false;
  return true;
}

#define INCLUDED "attention.inc"
#include "variants.inc"

size_t attention_block_bytes(kernel_mode mode, size_t depth) {
  bool is_paired =
      mode.type == KERNEL_BF16 && (mode.features & kernel_features() & KERNEL_AVX512_BF16);
  return 2 * padded(depth) * BLOCK * (is_paired ? sizeof(uint16_t) : sizeof(float));
}

size_t attention_scratch_bytes(size_t depth) {
  return ATTENTION_ROWS * (2 * padded(depth) + 2 * BLOCK + 2) * sizeof(float);
}

void attention_pack(
    kernel_mode mode, const void *keys, const void *values, size_t step, size_t first, size_t count,
    size_t depth, void *packed, size_t block_step) {
  WIDEST(
      mode, pack, mode.type, keys, values, step, first, count, depth, packed, block_step);
}

void attention_truncate(
    kernel_mode mode, size_t count, size_t depth, void *packed, size_t block_step) {
  WIDEST(mode, clear, count, depth, packed, block_step);
}

void attention_attend(kernel_mode mode, const attention_call *call, void *scratch) {
  WIDEST(mode, attend, mode.type, call, scratch);
}
