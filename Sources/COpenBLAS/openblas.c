#include "openblas.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

// Constants of the C interface to BLAS.
enum { ROW_MAJOR = 101, NOT_TRANSPOSED = 111, TRANSPOSED = 112 };

struct blas_library {
  void (*multiply)(
      int order, int transposes_a, int transposes_b, int m, int n, int k, float alpha,
      const float *a, int a_step, const float *b, int b_step, float beta, float *c, int c_step);
  char *(*core)(void);
  char *(*description)(void);
};

// Opens the library in an environment that has `core` as the processor and one thread besides what
// it has now. The environment is exchanged as a whole, for setenv may move what another thread reads.
static void *open_as(const char *core) {
  char type[64] = "OPENBLAS_CORETYPE=";
  char *added[] = {"OPENBLAS_NUM_THREADS=1", type};
  size_t count = 0, more = 1;
  if (core && !getenv("OPENBLAS_CORETYPE") && strlen(type) + strlen(core) < sizeof type) {
    strcat(type, core);
    more = 2;
  }
  char **before = environ;
  while (before && before[count]) count++;
  char **lent = calloc(count + more + 1, sizeof *lent);
  if (!lent) return NULL;
  // What comes first is found first.
  memcpy(lent, added, more * sizeof *lent);
  if (count) memcpy(lent + more, before, count * sizeof *lent);
  environ = lent;
  void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libopenblas.so", RTLD_NOW | RTLD_LOCAL);
  environ = before;
  // Never freed: another thread may be reading it, since getenv takes no lock.
  return library;
}

blas_library *blas_library_load(const char *core) {
  blas_library *made = calloc(1, sizeof *made);
  void *opened = made ? open_as(core) : NULL;
  if (opened) {
    *(void **)&made->multiply = dlsym(opened, "cblas_sgemm");
    *(void **)&made->core = dlsym(opened, "openblas_get_corename");
    *(void **)&made->description = dlsym(opened, "openblas_get_config");
    void (*set_threads)(int) = NULL;
    *(void **)&set_threads = dlsym(opened, "openblas_set_num_threads");
    if (made->multiply && made->core && made->description && set_threads) {
      set_threads(1);
      return made;
    }
    dlclose(opened);
  }
  free(made);
  return NULL;
}

const char *blas_library_core(const blas_library *library) { return library->core(); }

const char *blas_library_description(const blas_library *library) {
  return library->description();
}

void blas_library_multiply(
    const blas_library *library, int64_t rows, int64_t columns, int64_t inner, const float *source,
    const float *weights, float factor, float *out, int64_t step) {
  library->multiply(
      ROW_MAJOR, NOT_TRANSPOSED, TRANSPOSED, (int)rows, (int)columns, (int)inner, 1, source,
      (int)inner, weights, (int)inner, factor, out, (int)step);
}
