// Layouts of memory: what oneDNN calls memory descriptors, in versions 2 and 3.
#pragma once

#include <dnnl.h>

// Version 3 made memory descriptors opaque and dropped operation descriptors.
#if DNNL_VERSION_MAJOR >= 3
typedef dnnl_memory_desc_t description;
#else
typedef dnnl_memory_desc_t *description;
#endif

description layout_of(
    int dimensions, const dnnl_dims_t sizes, dnnl_data_type_t type, const dnnl_dims_t strides);
description layout_open(int dimensions, const dnnl_dims_t sizes, dnnl_data_type_t type);
description layout_part(description whole, const dnnl_dims_t sizes, const dnnl_dims_t offsets);
description layout_copy(dnnl_primitive_desc_t primitive, dnnl_query_t what);
void layout_release(description memory);
