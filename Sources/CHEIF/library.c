#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static library functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libheif.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  is_loaded = 1;
#define LOOK_UP(name)                                                                              \
  *(void **)&functions.name = dlsym(handle, #name);                                                \
  is_loaded = is_loaded && functions.name;
  LIBHEIF_FUNCTIONS(LOOK_UP)
#undef LOOK_UP
}

const library *loaded_library(shim_heif_fault *fault) {
  pthread_once(&once, load);
  if (is_loaded) return &functions;
  fault->is_unsupported = 1;
  snprintf(fault->message, sizeof fault->message, "HEIC and AVIF need libheif, which is not there");
  return NULL;
}

int has_failed(struct heif_error error, shim_heif_fault *fault) {
  if (error.code == heif_error_Ok) return 0;
  fault->is_unsupported = error.code == heif_error_Unsupported_filetype ||
                          error.code == heif_error_Unsupported_feature;
  snprintf(fault->message, sizeof fault->message, "%s", error.message);
  return 1;
}
