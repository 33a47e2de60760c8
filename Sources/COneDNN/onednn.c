#include "onednn.h"

#include <dnnl.h>
#include <stdlib.h>
#include <string.h>

// Version 3 made memory descriptors opaque and dropped operation descriptors.
#if DNNL_VERSION_MAJOR >= 3
typedef dnnl_memory_desc_t description;
#else
typedef dnnl_memory_desc_t *description;
#endif

struct dnn_context {
  dnnl_engine_t engine;
  dnnl_stream_t stream;
};

struct dnn_operation {
  dnn_context *context;
  dnnl_primitive_t primitive;
  dnnl_memory_t source, weights, bias, out;
  // The weights as files hold them, in 32 bits, and as the primitive wants them.
  description plain, packed;
};

// MARK: Descriptions of memory

static dnnl_data_type_t type_of(dnn_type type) { return type == DNN_BF16 ? dnnl_bf16 : dnnl_f32; }

static description described(
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
static description open_layout(int dimensions, const dnnl_dims_t sizes, dnnl_data_type_t type) {
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

static description copied(dnnl_primitive_desc_t primitive, dnnl_query_t what) {
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

static void release(description memory) {
  if (!memory) return;
#if DNNL_VERSION_MAJOR >= 3
  dnnl_memory_desc_destroy(memory);
#else
  free(memory);
#endif
}

static int memory_create(dnnl_memory_t *memory, description layout, dnnl_engine_t engine) {
  return dnnl_memory_create(memory, layout, engine, DNNL_MEMORY_NONE);
}

// MARK: Contexts

int dnn_context_create(dnn_context **context) {
  dnn_context *made = calloc(1, sizeof *made);
  if (!made) return dnnl_out_of_memory;
  int status = dnnl_engine_create(&made->engine, dnnl_cpu, 0);
  if (!status) status = dnnl_stream_create(&made->stream, made->engine, dnnl_stream_default_flags);
  if (status) {
    dnn_context_destroy(made);
    return status;
  }
  // Primitives are kept by their owner; a second cache would keep those that it let go.
  dnnl_set_primitive_cache_capacity(0);
  *context = made;
  return 0;
}

void dnn_context_destroy(dnn_context *context) {
  if (!context) return;
  if (context->stream) dnnl_stream_destroy(context->stream);
  if (context->engine) dnnl_engine_destroy(context->engine);
  free(context);
}

int dnn_version(void) {
  const dnnl_version_t *version = dnnl_version();
  return version->major * 10000 + version->minor * 100 + version->patch;
}

// MARK: Operations

static int append_sum(dnnl_post_ops_t operations) {
#if DNNL_VERSION_MAJOR >= 3
  return dnnl_post_ops_append_sum(operations, 1, 0, dnnl_data_type_undef);
#else
  return dnnl_post_ops_append_sum(operations, 1);
#endif
}

static int append_activation(dnnl_post_ops_t operations, dnn_activation activation, float slope) {
  dnnl_alg_kind_t kind = activation == DNN_GELU_ERF   ? dnnl_eltwise_gelu_erf
                         : activation == DNN_GELU_TANH ? dnnl_eltwise_gelu_tanh
                         : activation == DNN_SWISH     ? dnnl_eltwise_swish
                                                       : dnnl_eltwise_relu;
#if DNNL_VERSION_MAJOR >= 3
  return dnnl_post_ops_append_eltwise(operations, kind, slope, 0);
#else
  return dnnl_post_ops_append_eltwise(operations, 1, kind, slope, 0);
#endif
}

static dnnl_primitive_attr_t attributes(bool accumulates, dnn_activation activation, float slope) {
  dnnl_primitive_attr_t result = NULL;
  dnnl_post_ops_t operations = NULL;
  if (dnnl_primitive_attr_create(&result)) return NULL;
  if (accumulates || activation != DNN_NONE) {
    int status = dnnl_post_ops_create(&operations);
    if (!status && accumulates) status = append_sum(operations);
    if (!status && activation != DNN_NONE)
      status = append_activation(operations, activation, slope);
    if (!status) status = dnnl_primitive_attr_set_post_ops(result, operations);
    if (operations) dnnl_post_ops_destroy(operations);
    if (status) {
      dnnl_primitive_attr_destroy(result);
      return NULL;
    }
  }
  return result;
}

// What an operation is described by before oneDNN makes it.
typedef struct {
  description source, out, bias;
  // The weights' layout: that of another operation, or one that the library is free to choose.
  description weights, open;
  dnnl_primitive_attr_t attribute;
} parts;

// Makes the operation of its parts and of the description of its primitive, and lets these go;
// `status` tells whether they came about.
static int finish(
    dnn_operation *made, parts *p, dnnl_primitive_desc_t primitive, int status,
    dnn_operation **operation) {
  dnnl_engine_t engine = made->context->engine;
  if (!status) {
    made->packed = copied(primitive, dnnl_query_weights_md);
    status = made->packed ? 0 : dnnl_out_of_memory;
  }
  if (!status) status = dnnl_primitive_create(&made->primitive, primitive);
  if (!status) status = memory_create(&made->source, p->source, engine);
  if (!status) status = memory_create(&made->weights, made->packed, engine);
  if (!status && p->bias) status = memory_create(&made->bias, p->bias, engine);
  if (!status) status = memory_create(&made->out, p->out, engine);
  if (primitive) dnnl_primitive_desc_destroy(primitive);
  if (p->attribute) dnnl_primitive_attr_destroy(p->attribute);
  release(p->source);
  release(p->out);
  release(p->bias);
  release(p->open);
  if (status)
    dnn_operation_destroy(made);
  else
    *operation = made;
  return status;
}

int dnn_convolution_create(
    dnn_context *context, const dnn_convolution_shape *s, const dnn_operation *like,
    dnn_operation **operation) {
  if (s->stride < 1) return dnnl_invalid_arguments;
  int64_t out_height = (s->in_height + s->pad_top + s->pad_bottom - s->kernel) / s->stride + 1;
  int64_t out_width = (s->in_width + s->pad_left + s->pad_right - s->kernel) / s->stride + 1;
  dnnl_data_type_t type = type_of(s->type);
  dnnl_dims_t source_size = {s->batch, s->in_channels, s->in_height, s->in_width};
  dnnl_dims_t source_step = {
      s->in_channels * s->in_height * s->in_width, 1, s->in_channels * s->in_width, s->in_channels};
  dnnl_dims_t out_size = {s->batch, s->out_channels, out_height, out_width};
  dnnl_dims_t out_step = {
      s->out_channels * out_height * out_width, 1, s->out_channels * out_width, s->out_channels};
  int64_t area = s->kernel * s->kernel;
  dnnl_dims_t weight_size = {s->out_channels, s->in_channels, s->kernel, s->kernel};
  dnnl_dims_t weight_step = {s->in_channels * area, area, s->kernel, 1};
  dnnl_dims_t bias_size = {s->out_channels}, bias_step = {1};
  dnnl_dims_t strides = {s->stride, s->stride}, dilations = {0, 0};
  dnnl_dims_t before = {s->pad_top, s->pad_left}, after = {s->pad_bottom, s->pad_right};

  dnn_operation *made = calloc(1, sizeof *made);
  if (!made) return dnnl_out_of_memory;
  made->context = context;
  made->plain = described(4, weight_size, dnnl_f32, weight_step);
  description open = like ? NULL : open_layout(4, weight_size, type);
  parts p = {
      .source = described(4, source_size, type, source_step),
      .out = described(4, out_size, type, out_step),
      .bias = s->has_bias ? described(1, bias_size, dnnl_f32, bias_step) : NULL,
      .weights = like ? like->packed : open,
      .open = open,
      .attribute = attributes(s->accumulates, DNN_NONE, 0),
  };
  dnnl_primitive_desc_t primitive = NULL;
  int status = dnnl_out_of_memory;
  if (p.source && p.out && p.weights && p.attribute && made->plain) {
#if DNNL_VERSION_MAJOR >= 3
    status = dnnl_convolution_forward_primitive_desc_create(
        &primitive, context->engine, dnnl_forward_inference, dnnl_convolution_direct, p.source,
        p.weights, p.bias, p.out, strides, dilations, before, after, p.attribute);
#else
    dnnl_convolution_desc_t convolution;
    status = dnnl_dilated_convolution_forward_desc_init(
        &convolution, dnnl_forward_inference, dnnl_convolution_direct, p.source, p.weights, p.bias,
        p.out, strides, dilations, before, after);
    if (!status)
      status = dnnl_primitive_desc_create(
          &primitive, &convolution, p.attribute, context->engine, NULL);
#endif
  }
  return finish(made, &p, primitive, status, operation);
}

int dnn_matmul_create(
    dnn_context *context, const dnn_matmul_shape *s, const dnn_operation *like,
    dnn_operation **operation) {
  dnnl_data_type_t type = type_of(s->type);
  dnnl_dims_t source_size = {s->rows, s->inner}, source_step = {s->inner, 1};
  dnnl_dims_t out_size = {s->rows, s->columns}, out_step = {s->columns, 1};
  dnnl_dims_t weight_size = {s->inner, s->columns}, weight_step = {1, s->inner};
  dnnl_dims_t bias_size = {1, s->columns}, bias_step = {s->columns, 1};

  dnn_operation *made = calloc(1, sizeof *made);
  if (!made) return dnnl_out_of_memory;
  made->context = context;
  made->plain = described(2, weight_size, dnnl_f32, weight_step);
  description open = like ? NULL : open_layout(2, weight_size, type);
  parts p = {
      .source = described(2, source_size, type, source_step),
      .out = described(2, out_size, type, out_step),
      .bias = s->has_bias ? described(2, bias_size, dnnl_f32, bias_step) : NULL,
      .weights = like ? like->packed : open,
      .open = open,
      .attribute = attributes(s->accumulates, s->activation, s->slope),
  };
  dnnl_primitive_desc_t primitive = NULL;
  int status = dnnl_out_of_memory;
  if (p.source && p.out && p.weights && p.attribute && made->plain) {
#if DNNL_VERSION_MAJOR >= 3
    status = dnnl_matmul_primitive_desc_create(
        &primitive, context->engine, p.source, p.weights, p.bias, p.out, p.attribute);
#else
    dnnl_matmul_desc_t product;
    status = dnnl_matmul_desc_init(&product, p.source, p.weights, p.bias, p.out);
    if (!status)
      status = dnnl_primitive_desc_create(&primitive, &product, p.attribute, context->engine, NULL);
#endif
  }
  return finish(made, &p, primitive, status, operation);
}

void dnn_operation_destroy(dnn_operation *operation) {
  if (!operation) return;
  if (operation->primitive) dnnl_primitive_destroy(operation->primitive);
  dnnl_memory_t memories[] = {
      operation->source, operation->weights, operation->bias, operation->out};
  for (size_t index = 0; index < 4; index++)
    if (memories[index]) dnnl_memory_destroy(memories[index]);
  release(operation->plain);
  release(operation->packed);
  free(operation);
}

bool dnn_shares_weights(const dnn_operation *a, const dnn_operation *b) {
  return dnnl_memory_desc_equal(a->packed, b->packed);
}

size_t dnn_packed_bytes(const dnn_operation *operation) {
  return dnnl_memory_desc_get_size(operation->packed);
}

int dnn_pack(dnn_operation *operation, const float *weights, void *packed) {
  dnnl_engine_t engine = operation->context->engine;
  dnnl_memory_t from = NULL, to = NULL;
  dnnl_primitive_desc_t description = NULL;
  dnnl_primitive_t reorder = NULL;
  int status = dnnl_memory_create(&from, operation->plain, engine, (void *)weights);
  if (!status) status = dnnl_memory_create(&to, operation->packed, engine, packed);
  if (!status)
    status = dnnl_reorder_primitive_desc_create(
        &description, operation->plain, engine, operation->packed, engine, NULL);
  if (!status) status = dnnl_primitive_create(&reorder, description);
  if (!status) {
    dnnl_exec_arg_t arguments[] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
    status = dnnl_primitive_execute(reorder, operation->context->stream, 2, arguments);
  }
  if (!status) status = dnnl_stream_wait(operation->context->stream);
  if (reorder) dnnl_primitive_destroy(reorder);
  if (description) dnnl_primitive_desc_destroy(description);
  if (from) dnnl_memory_destroy(from);
  if (to) dnnl_memory_destroy(to);
  return status;
}

int dnn_run(
    dnn_operation *operation, const void *source, const void *weights, const float *bias,
    void *out) {
  int status = dnnl_memory_set_data_handle(operation->source, (void *)source);
  if (!status) status = dnnl_memory_set_data_handle(operation->weights, (void *)weights);
  if (!status) status = dnnl_memory_set_data_handle(operation->out, out);
  if (!status && operation->bias)
    status = dnnl_memory_set_data_handle(operation->bias, (void *)bias);
  if (status) return status;
  dnnl_exec_arg_t arguments[] = {
      {DNNL_ARG_SRC, operation->source},
      {DNNL_ARG_WEIGHTS, operation->weights},
      {DNNL_ARG_DST, operation->out},
      {DNNL_ARG_BIAS, operation->bias},
  };
  dnnl_stream_t stream = operation->context->stream;
  status = dnnl_primitive_execute(
      operation->primitive, stream, operation->bias ? 4 : 3, arguments);
  if (!status) status = dnnl_stream_wait(stream);
  return status;
}

// MARK: Threads

// GCC's OpenMP runtime, which the library runs on: its documented entry points.
void omp_set_num_threads(int);
void GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags);

void dnn_set_threads(int count) { omp_set_num_threads(count); }

typedef struct {
  int64_t count;
  int64_t next;
  void (*body)(void *, int64_t);
  void *context;
} parallel_work;

static void take_work(void *data) {
  parallel_work *work = data;
  for (;;) {
    int64_t index = __atomic_fetch_add(&work->next, 1, __ATOMIC_RELAXED);
    if (index >= work->count) return;
    work->body(work->context, index);
  }
}

void dnn_parallel(int64_t count, void (*body)(void *, int64_t), void *context) {
  parallel_work work = {count, 0, body, context};
  if (count < 2) {
    take_work(&work);
    return;
  }
  GOMP_parallel(take_work, &work, 0, 0);
}
