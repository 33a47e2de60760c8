#include "variants.h"

#include <math.h>

typedef struct {
  void (*float_from_bf16)(const uint16_t *, float *, size_t);
  void (*float_from_f16)(const uint16_t *, float *, size_t);
  void (*bf16_from_float)(const float *, uint16_t *, size_t);
  void (*activate)(kernel_type, kernel_activation, const void *, void *, size_t);
  void (*add)(kernel_type, const void *, const void *, void *, size_t);
  void (*channel_sums)(
      kernel_type, const void *, size_t, size_t, const float *, float *, float *);
  void (*scale_shift)(
      kernel_type, kernel_activation, const void *, void *, size_t, size_t, const float *,
      const float *);
  void (*layer_norm)(
      kernel_type, const void *, void *, size_t, size_t, float, const float *, const float *);
  void (*rms_norm)(kernel_type, const void *, void *, size_t, size_t, float, const float *);
  void (*gated)(
      kernel_type, kernel_activation, const void *, const void *, void *, size_t, size_t, size_t);
  void (*rotate)(
      kernel_type, const void *, void *, size_t, size_t, size_t, bool, const float *,
      const float *);
  void (*add_combination)(const float *, size_t, const float *, size_t, float *, size_t);
} kernel_table;

#define VARIANT(name) base_##name
#include "kernels.inc"
#undef VARIANT

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define VARIANT(name) avx2_##name
#include "kernels.inc"
#undef VARIANT
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#define VARIANT(name) avx512_##name
#include "kernels.inc"
#undef VARIANT
#pragma clang attribute pop
#endif

static const kernel_table *table(int features) {
#if defined(__x86_64__)
  features &= kernel_features();
  if (features & KERNEL_AVX512) return &avx512_kernels;
  if (features & KERNEL_AVX2) return &avx2_kernels;
#endif
  return &base_kernels;
}

void kernel_float_from_bf16(int features, const uint16_t *in, float *out, size_t count) {
  table(features)->float_from_bf16(in, out, count);
}

void kernel_float_from_f16(int features, const uint16_t *in, float *out, size_t count) {
  table(features)->float_from_f16(in, out, count);
}

void kernel_bf16_from_float(int features, const float *in, uint16_t *out, size_t count) {
  table(features)->bf16_from_float(in, out, count);
}

void kernel_activate(
    kernel_mode mode, kernel_activation activation, const void *in, void *out, size_t count) {
  table(mode.features)->activate(mode.type, activation, in, out, count);
}

void kernel_add(kernel_mode mode, const void *a, const void *b, void *out, size_t count) {
  table(mode.features)->add(mode.type, a, b, out, count);
}

void kernel_channel_sums(
    kernel_mode mode, const void *in, size_t rows, size_t channels, const float *pivot,
    float *sums, float *squares) {
  table(mode.features)->channel_sums(mode.type, in, rows, channels, pivot, sums, squares);
}

void kernel_scale_shift(
    kernel_mode mode, kernel_activation activation, const void *in, void *out, size_t rows,
    size_t channels, const float *scale, const float *shift) {
  table(mode.features)->scale_shift(mode.type, activation, in, out, rows, channels, scale, shift);
}

void kernel_layer_norm(
    kernel_mode mode, const void *in, void *out, size_t rows, size_t channels, float epsilon,
    const float *scale, const float *shift) {
  table(mode.features)->layer_norm(mode.type, in, out, rows, channels, epsilon, scale, shift);
}

void kernel_rms_norm(
    kernel_mode mode, const void *in, void *out, size_t rows, size_t channels, float epsilon,
    const float *scale) {
  table(mode.features)->rms_norm(mode.type, in, out, rows, channels, epsilon, scale);
}

void kernel_gated(
    kernel_mode mode, kernel_activation activation, const void *gate, const void *value, void *out,
    size_t rows, size_t channels, size_t step) {
  table(mode.features)->gated(mode.type, activation, gate, value, out, rows, channels, step);
}

void kernel_rotate(
    kernel_mode mode, const void *in, void *out, size_t heads, size_t depth, size_t pairs,
    bool interleaved, const float *cosines, const float *sines) {
  table(mode.features)
      ->rotate(mode.type, in, out, heads, depth, pairs, interleaved, cosines, sines);
}

void kernel_add_combination(
    int features, const float *factors, size_t rows_count, const float *rows, size_t step,
    float *out, size_t count) {
  table(features)->add_combination(factors, rows_count, rows, step, out, count);
}
