#ifndef PENTIMENTO_KERNELS_H
#define PENTIMENTO_KERNELS_H

// Arithmetic on channels-last tensors, for the widest vectors that the processor has: each kernel
// is compiled for several sets of instructions, and the one to use is found at run time.
// Functions work on one part of a tensor; the caller shares parts among threads.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  KERNEL_AVX2 = 1,
  KERNEL_AVX512 = 2,
  KERNEL_AVX512_BF16 = 4,
  KERNEL_AMX_BF16 = 8,
};

// What this processor (and its operating system) offers, of the above.
int kernel_features(void);

typedef enum { KERNEL_F32 = 0, KERNEL_BF16 = 1 } kernel_type;

// What a kernel works on, and the instructions that it may use: of these, those that the processor
// offers. What one kernel packs is read in the same mode only.
typedef struct {
  kernel_type type;
  int features;
} kernel_mode;

typedef enum {
  KERNEL_NONE = 0,
  KERNEL_SILU = 1,
  KERNEL_GELU = 2,
  KERNEL_GELU_TANH = 3,
  KERNEL_QUICK_GELU = 4,
  KERNEL_RELU = 5
} kernel_activation;

// Conversions between widths; to bf16 by rounding to the nearest, ties to even.
void kernel_float_from_bf16(int features, const uint16_t *in, float *out, size_t count);
void kernel_float_from_f16(int features, const uint16_t *in, float *out, size_t count);
void kernel_bf16_from_float(int features, const float *in, uint16_t *out, size_t count);

// out = activation(in), element by element; may be in place.
void kernel_activate(
    kernel_mode mode, kernel_activation activation, const void *in, void *out, size_t count);

// out = a + b, element by element; may be in place.
void kernel_add(kernel_mode mode, const void *a, const void *b, void *out, size_t count);

// Adds to sums[c] and squares[c] what `rows` rows of `channels` hold more than pivot[c], and its
// squares. With a pivot among the values, a mean far from zero costs no digits.
void kernel_channel_sums(
    kernel_mode mode, const void *in, size_t rows, size_t channels, const float *pivot,
    float *sums, float *squares);

// out = activation(in · scale[c] + shift[c]).
void kernel_scale_shift(
    kernel_mode mode, kernel_activation activation, const void *in, void *out, size_t rows,
    size_t channels, const float *scale, const float *shift);

// Layer normalisation of each row.
void kernel_layer_norm(
    kernel_mode mode, const void *in, void *out, size_t rows, size_t channels, float epsilon,
    const float *scale, const float *shift);

// Root mean square normalisation of each row: in / √(mean of in² + epsilon) · scale[c].
void kernel_rms_norm(
    kernel_mode mode, const void *in, void *out, size_t rows, size_t channels, float epsilon,
    const float *scale);

// out[r, c] = value[r, c] · activation(gate[r, c]); rows of both lie `step` elements apart, those of
// the result follow each other.
void kernel_gated(
    kernel_mode mode, kernel_activation activation, const void *gate, const void *value, void *out,
    size_t rows, size_t channels, size_t step);

// Turns pairs of numbers, a' = a cos − b sin, b' = a sin + b cos, in each of `heads` heads of a row
// of `depth` numbers, by the same angles. Pair p is of numbers 2p and 2p + 1 where pairs are
// interleaved, else of p and p + pairs; what is beyond the pairs is copied. May be in place.
void kernel_rotate(
    kernel_mode mode, const void *in, void *out, size_t heads, size_t depth, size_t pairs,
    bool interleaved, const float *cosines, const float *sines);

// out[c] += sum of factors[r] · rows[r, c], rows of which lie `step` numbers apart.
void kernel_add_combination(
    int features, const float *factors, size_t rows_count, const float *rows, size_t step,
    float *out, size_t count);

// Multiplies and adds in registers as fast as the processor can, and gives how many operations that
// were: the limit to hold figures against.
size_t kernel_peak(kernel_mode mode, size_t rounds);

#endif
