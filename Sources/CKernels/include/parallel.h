#ifndef PENTIMENTO_PARALLEL_H
#define PENTIMENTO_PARALLEL_H

#include <stdint.h>

// Runs `body(context, index)` for every index below `count`, on `threads` of GCC's OpenMP runtime:
// the pool that oneDNN works on too, so that no second one competes with it.
void kernel_parallel(
    int64_t count, int threads, void (*body)(void *context, int64_t index), void *context);

#endif
