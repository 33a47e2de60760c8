#include "layout.h"

#include <stdlib.h>

description layout_of(
    int dimensions, const dnnl_dims_t sizes, dnnl_data_type_t type, const dnnl_dims_t strides) {
#if DNNL_VERSION_MAJOR >= 3
  description result = NULL;
  if (dnnl_memory_desc_create_with_strides(&result, dimensions, sizes, type, strides)) return NULL;
  return result;
#else
  description result = malloc(sizeof *result);
  if (result && dnnl_memory_desc_init_by_strides(result, dimensions, sizes, type, strides)) {
    free(result);
    return NULL;
  }
  return result;
#endif
}

// A layout that the library is free to choose.
description layout_open(int dimensions, const dnnl_dims_t sizes, dnnl_data_type_t type) {
#if DNNL_VERSION_MAJOR >= 3
  description result = NULL;
  if (dnnl_memory_desc_create_with_tag(&result, dimensions, sizes, type, dnnl_format_tag_any))
    return NULL;
  return result;
#else
  description result = malloc(sizeof *result);
  if (result &&
      dnnl_memory_desc_init_by_tag(result, dimensions, sizes, type, dnnl_format_tag_any)) {
    free(result);
    return NULL;
  }
  return result;
#endif
}

// A part of a layout of the library's; NULL where it has none.
description layout_part(
    description whole, const dnnl_dims_t sizes, const dnnl_dims_t offsets) {
#if DNNL_VERSION_MAJOR >= 3
  description result = NULL;
  if (dnnl_memory_desc_create_submemory(&result, whole, sizes, offsets)) return NULL;
  return result;
#else
  description result = malloc(sizeof *result);
  if (result && dnnl_memory_desc_init_submemory(result, whole, sizes, offsets)) {
    free(result);
    return NULL;
  }
  return result;
#endif
}

description layout_copy(dnnl_primitive_desc_t primitive, dnnl_query_t what) {
#if DNNL_VERSION_MAJOR >= 3
  description result = NULL;
  const_dnnl_memory_desc_t found = dnnl_primitive_desc_query_md(primitive, what, 0);
  if (!found || dnnl_memory_desc_clone(&result, found)) return NULL;
  return result;
#else
  const dnnl_memory_desc_t *found = dnnl_primitive_desc_query_md(primitive, what, 0);
  description result = found ? malloc(sizeof *result) : NULL;
  if (result) *result = *found;
  return result;
#endif
}

void layout_release(description memory) {
  if (!memory) return;
#if DNNL_VERSION_MAJOR >= 3
  dnnl_memory_desc_destroy(memory);
#else
  free(memory);
#endif
}
