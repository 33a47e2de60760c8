#ifndef PENTIMENTO_VARIANTS_H
#define PENTIMENTO_VARIANTS_H

// What the files that are compiled once for each set of instructions share.

#include "kernels.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))

// Rounds to the nearest, ties to even.
INLINE uint16_t to_bf16(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  uint32_t rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
  return (uint16_t)(value != value ? 0x7FC0 : rounded);
}

INLINE float from_bf16(uint16_t bits) {
  uint32_t wide = (uint32_t)bits << 16;
  float result;
  memcpy(&result, &wide, sizeof result);
  return result;
}

// Calls NAME of the widest variant that a mode allows.
#if defined(__x86_64__)
#define WIDEST(mode, name, ...)                                               \
  do {                                                                        \
    int features = (mode).features & kernel_features();                       \
    if ((mode).type == KERNEL_BF16 && (features & KERNEL_AVX512_BF16))        \
      bf16_##name(__VA_ARGS__);                                               \
    else if (features & KERNEL_AVX512) avx512_##name(__VA_ARGS__);            \
    else if (features & KERNEL_AVX2) avx2_##name(__VA_ARGS__);                \
    else base_##name(__VA_ARGS__);                                            \
  } while (0)
#else
#define WIDEST(mode, name, ...) base_##name(__VA_ARGS__)
#endif

#endif
