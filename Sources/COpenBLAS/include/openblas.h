#ifndef PENTIMENTO_OPENBLAS_H
#define PENTIMENTO_OPENBLAS_H

// A thin shim over OpenBLAS's matrix product. The library is found when the program runs, so that a
// system without it lacks nothing but this. It chooses its kernels while it is loaded.

#include <stdint.h>

typedef struct blas_library blas_library;

// Loads the library with the kernels of a core by OpenBLAS's name, such as "SkylakeX"; those that it
// finds itself with NULL, or where OPENBLAS_CORETYPE names one. It starts no threads of its own: each
// product runs on the thread that asks for it, and may run beside others. NULL where the system has
// none. Stays loaded for good.
blas_library *blas_library_load(const char *core);

// The core whose kernels were taken, and the library's description of itself, which begins with its
// name and version.
const char *blas_library_core(const blas_library *library);
const char *blas_library_description(const blas_library *library);

// out[rows, columns] = source[rows, inner] · weights[columns, inner]ᵀ + factor · out, with rows of
// `out` that lie `step` numbers apart. With a factor of 0, what `out` held is not read.
void blas_library_multiply(
    const blas_library *library, int64_t rows, int64_t columns, int64_t inner, const float *source,
    const float *weights, float factor, float *out, int64_t step);

#endif
