#ifndef PENTIMENTO_ONEDNN_H
#define PENTIMENTO_ONEDNN_H

// A thin shim over oneDNN's convolution and matrix product that reads the same for versions 2 and 3
// of its interface. Activations are channels last; weights are packed once into the layout that the
// library likes best. Functions give 0, or oneDNN's own status.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct dnn_context dnn_context;
typedef struct dnn_operation dnn_operation;

typedef enum { DNN_F32 = 0, DNN_BF16 = 1 } dnn_type;

typedef enum {
  DNN_NONE = 0,
  DNN_GELU_ERF = 1,
  DNN_GELU_TANH = 2,
  DNN_SWISH = 3,
  DNN_RELU = 4
} dnn_activation;

typedef struct {
  int64_t batch, in_height, in_width, in_channels, out_channels;
  int64_t kernel, stride, pad_top, pad_left, pad_bottom, pad_right;
  dnn_type type;     // of source, weights and destination; the bias is f32
  bool has_bias;
  bool accumulates;  // adds to what the destination holds
} dnn_convolution_shape;

// [rows, inner] by weights to [rows, columns].
typedef struct {
  int64_t rows, columns, inner;
  dnn_type type;     // of source, weights and destination; the bias is f32
  bool has_bias;
  bool accumulates;  // adds to what the destination holds
  dnn_activation activation;
  float slope;       // of DNN_SWISH: x · sigmoid(slope · x)
} dnn_matmul_shape;

int dnn_context_create(dnn_context **context);
void dnn_context_destroy(dnn_context *context);

// The version of the library at run time, as major · 10000 + minor · 100 + patch.
int dnn_version(void);

// Makes an operation that runs on that many threads. With `like` given, its packed weights are those
// of `like` where the library can work from them: dnn_shares_weights tells.
int dnn_convolution_create(
    dnn_context *context, const dnn_convolution_shape *shape, int threads,
    const dnn_operation *like, dnn_operation **operation);
int dnn_matmul_create(
    dnn_context *context, const dnn_matmul_shape *shape, int threads, const dnn_operation *like,
    dnn_operation **operation);
void dnn_operation_destroy(dnn_operation *operation);

// The library's name for the code behind an operation, such as "brgconv:avx512_core"; that of its
// reference implementations has "ref" in it.
const char *dnn_implementation(const dnn_operation *operation);

bool dnn_shares_weights(const dnn_operation *a, const dnn_operation *b);
size_t dnn_packed_bytes(const dnn_operation *operation);

// Packs outputs [first, first + count) of the weights into their part of `packed`. The weights begin
// with the first of them, in the order of files (convolution: [out, in, kernel, kernel]; matrix:
// [columns, inner]), and are of 32 bits, which the library reads on any processor. Fails where the
// layout has no such part: layouts are in blocks of at most 64 outputs.
int dnn_pack(
    dnn_operation *operation, const float *weights, int64_t first, int64_t count, void *packed,
    int threads);

// Bytes that a run needs to work in; their address is a multiple of 64.
size_t dnn_scratch_bytes(const dnn_operation *operation);

// Runs from any thread, and from several at once where each has its own scratch memory.
int dnn_run(
    dnn_operation *operation, const void *source, const void *weights, const float *bias, void *out,
    void *scratch);

#endif
