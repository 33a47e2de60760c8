#include "kernels.h"

#if defined(__x86_64__)
#include <cpuid.h>

// Which states of registers the operating system saves: bits of XCR0.
static uint64_t saved_states(void) {
  uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t)high << 32 | low;
}

static int found(void) {
  uint32_t a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE)) return 0;
  uint64_t saved = saved_states();
  bool has_fma = c & bit_FMA;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  int features = 0;
  if ((saved & 0x6) == 0x6 && has_fma && (b & bit_AVX2)) features |= KERNEL_AVX2;
  uint32_t avx512 = bit_AVX512F | bit_AVX512BW | bit_AVX512DQ | bit_AVX512VL;
  if ((features & KERNEL_AVX2) && (saved & 0xE6) == 0xE6 && (b & avx512) == avx512)
    features |= KERNEL_AVX512;
  uint32_t amx = 1u << 22 | 1u << 24;  // AMX-BF16 and AMX-TILE
  if ((saved & 0x60000) == 0x60000 && (d & amx) == amx) features |= KERNEL_AMX_BF16;
  if (!__get_cpuid_count(7, 1, &a, &b, &c, &d)) return features;
  if ((features & KERNEL_AVX512) && (a & 1u << 5)) features |= KERNEL_AVX512_BF16;
  return features;
}
#else
static int found(void) { return 0; }
#endif

int kernel_features(void) {
  // Zero is a possible answer, so one more bit tells that it is known.
  static int known = 0;
  enum { IS_KNOWN = 1 << 30 };
  int features = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (!features) {
    features = found() | IS_KNOWN;
    __atomic_store_n(&known, features, __ATOMIC_RELAXED);
  }
  return features & ~IS_KNOWN;
}
