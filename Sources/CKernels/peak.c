#include "variants.h"

#define INCLUDED "peak.inc"
#include "variants.inc"

size_t kernel_peak(kernel_mode mode, size_t rounds) {
  // Written to, so that the products are not left out.
  float out[12];
  size_t operations = 0;
  WIDEST(mode, peak, rounds, out, &operations);
  return operations;
}
