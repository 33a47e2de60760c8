#ifndef PENTIMENTO_ATTENTION_H
#define PENTIMENTO_ATTENTION_H

// Attention of one head, softmax(scale · q kᵀ) v, a block of queries at a time. Keys stream by in
// blocks, with the softmax kept up to date (Milakov and Gimelshein 2018; Dao et al. 2022), so that
// scores never leave the cache. Keys and values are packed once for all blocks of queries.

#include "kernels.h"

// The most queries that one call takes.
enum { ATTENTION_ROWS = 48 };

// Bytes of packed keys and values, and of a call's scratch memory (64-byte aligned, both).
size_t attention_packed_bytes(size_t keys, size_t depth);
size_t attention_scratch_bytes(size_t depth);

// Packs keys and values of one head: `count` rows of `depth` numbers, `step` elements apart.
void attention_pack(
    kernel_mode mode, const void *keys, const void *values, size_t step, size_t count,
    size_t depth, void *packed);

// Query r sees the first `visible + r` keys, and never more than `count`.
void attention_attend(
    kernel_mode mode, const void *queries, size_t rows, size_t step, const void *packed,
    size_t count, size_t depth, float scale, size_t visible, void *out, void *scratch);

#endif
