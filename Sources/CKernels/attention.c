#include "attention.h"

#include "variants.h"

enum {
  BLOCK = 128,    // keys at a time
  MULTIPLE = 16,  // that columns are padded to
};
// A score that counts for nothing, and still a number.
#define HIDDEN (-1e30f)

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

#define INCLUDED "attention.inc"
#include "variants.inc"

size_t attention_packed_bytes(size_t keys, size_t depth) {
  return 2 * padded(depth) * ((keys + BLOCK - 1) / BLOCK * BLOCK) * sizeof(float);
}

size_t attention_scratch_bytes(size_t depth) {
  return ATTENTION_ROWS * (2 * padded(depth) + 2 * BLOCK + 2) * sizeof(float);
}

void attention_pack(
    kernel_mode mode, const void *keys, const void *values, size_t step, size_t count,
    size_t depth, void *packed) {
  WIDEST(mode, pack, mode.type, keys, values, step, count, depth, packed);
}

void attention_attend(
    kernel_mode mode, const void *queries, size_t rows, size_t step, const void *packed,
    size_t count, size_t depth, float scale, size_t visible, void *out, void *scratch) {
  WIDEST(
      mode, attend, mode.type, queries, rows, step, packed, count, depth, scale, visible, out,
      scratch);
}
