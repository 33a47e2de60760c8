#ifndef PENTIMENTO_ATTENTION_H
#define PENTIMENTO_ATTENTION_H

// Attention of one head, softmax(scale · q kᵀ + bias) v, a block of queries at a time. Keys stream by
// in blocks, with the softmax kept up to date (Milakov and Gimelshein 2018; Dao et al. 2022), so that
// scores never leave the cache. Keys and values are packed once for all blocks of queries, and more
// of them may be packed behind the first.

#include "kernels.h"

enum {
  ATTENTION_ROWS = 48,  // the most queries that one call takes
  ATTENTION_KEYS = 128,  // keys of a block
};

// The bias of a key that is not attended to: a number, so that differences of it are numbers too.
#define ATTENTION_HIDDEN (-1e30f)

// Bytes of a packed block of keys and values, and of a call's scratch memory (64-byte aligned, both).
size_t attention_block_bytes(kernel_mode mode, size_t depth);
size_t attention_scratch_bytes(size_t depth);

// Packs keys and values of one head, `count` rows of `depth` numbers, `step` elements apart, as keys
// [first, first + count) of the packed ones, whose blocks lie `block_step` bytes apart. Keys before
// the first were packed before.
void attention_pack(
    kernel_mode mode, const void *keys, const void *values, size_t step, size_t first, size_t count,
    size_t depth, void *packed, size_t block_step);

// Leaves the first `count` of the packed keys of a head, so that others may follow them.
void attention_truncate(
    kernel_mode mode, size_t count, size_t depth, void *packed, size_t block_step);

// The queries of a call, and what they attend to.
typedef struct {
  const void *queries;  // `rows` of `depth` numbers, `step` elements apart
  size_t rows, step, depth;
  const void *packed;   // `keys` of them, in blocks `block_step` bytes apart
  size_t keys, block_step;
  float scale;
  size_t visible;       // query r attends to the first `visible + r` keys
  const float *bias;    // of query r and key k at [r · bias_step + k]; NULL for none
  size_t bias_step;
  void *out;            // as the queries
} attention_call;

// A query that attends to no key gives zeros.
void attention_attend(kernel_mode mode, const attention_call *call, void *scratch);

#endif
