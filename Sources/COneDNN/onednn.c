#include "onednn.h"

#include "layout.h"

#include <pthread.h>
#include <stdlib.h>

struct dnn_context {
  dnnl_engine_t engine;
};

struct dnn_operation {
  dnn_context *context;
  int threads;
  dnnl_primitive_t primitive;
  description source, bias, out, scratch;
  // The weights as files hold them, in 32 bits, and as the primitive wants them.
  int dimensions;
  dnnl_dims_t plain_size, plain_step;
  int outputs;  // the dimension that counts them
  description packed;
};

static dnnl_data_type_t type_of(dnn_type type) { return type == DNN_BF16 ? dnnl_bf16 : dnnl_f32; }

// MARK: Contexts

int dnn_context_create(dnn_context **context) {
  dnn_context *made = calloc(1, sizeof *made);
  if (!made) return dnnl_out_of_memory;
  int status = dnnl_engine_create(&made->engine, dnnl_cpu, 0);
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
  // The library's own scratch memory belongs to the thread that made the operation, and is none at
  // all for another one that runs it.
  int status = dnnl_primitive_attr_set_scratchpad_mode(result, dnnl_scratchpad_mode_user);
  if (!status && (accumulates || activation != DNN_NONE)) {
    status = dnnl_post_ops_create(&operations);
    if (!status && accumulates) status = append_sum(operations);
    if (!status && activation != DNN_NONE)
      status = append_activation(operations, activation, slope);
    if (!status) status = dnnl_primitive_attr_set_post_ops(result, operations);
    if (operations) dnnl_post_ops_destroy(operations);
  }
  if (status) {
    dnnl_primitive_attr_destroy(result);
    return NULL;
  }
  return result;
}

// GCC's OpenMP runtime, which the library runs on: its documented entry points.
void omp_set_num_threads(int);

// Of two convolutions that two threads make at the same time, version 2.6 gets one wrong now and
// then: it adds to memory that was never written. One at a time, they are right.
static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

// An operation without anything but its threads, which the library is told of before it makes the
// primitive: how the work is divided is decided then. `finish` has to follow.
static dnn_operation *begin(dnn_context *context, int threads) {
  dnn_operation *made = calloc(1, sizeof *made);
  if (!made) return NULL;
  made->context = context;
  made->threads = threads;
  pthread_mutex_lock(&making);
  omp_set_num_threads(threads);
  return made;
}

// Notes how files hold the weights.
static void set_plain(
    dnn_operation *made, int dimensions, const dnnl_dims_t size, const dnnl_dims_t step,
    int outputs) {
  made->dimensions = dimensions;
  made->outputs = outputs;
  for (int d = 0; d < dimensions; d++) {
    made->plain_size[d] = size[d];
    made->plain_step[d] = step[d];
  }
}

// Makes the operation's primitive of its description, and lets go of what was needed on the way;
// `status` tells whether it came so far.
static int finish(
    dnn_operation *made, dnnl_primitive_desc_t primitive, dnnl_primitive_attr_t attribute,
    description open, int status, dnn_operation **operation) {
  if (!status) {
    made->packed = layout_copy(primitive, dnnl_query_weights_md);
    made->scratch = layout_copy(primitive, dnnl_query_scratchpad_md);
    status = made->packed && made->scratch ? 0 : dnnl_out_of_memory;
  }
  if (!status) status = dnnl_primitive_create(&made->primitive, primitive);
  pthread_mutex_unlock(&making);
  if (primitive) dnnl_primitive_desc_destroy(primitive);
  if (attribute) dnnl_primitive_attr_destroy(attribute);
  layout_release(open);
  if (status)
    dnn_operation_destroy(made);
  else
    *operation = made;
  return status;
}

int dnn_convolution_create(
    dnn_context *context, const dnn_convolution_shape *s, int threads, const dnn_operation *like,
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

  dnn_operation *made = begin(context, threads);
  if (!made) return dnnl_out_of_memory;
  set_plain(made, 4, weight_size, weight_step, 0);
  made->source = layout_of(4, source_size, type, source_step);
  made->out = layout_of(4, out_size, type, out_step);
  if (s->has_bias) made->bias = layout_of(1, bias_size, dnnl_f32, bias_step);
  description open = like ? NULL : layout_open(4, weight_size, type);
  description weights = like ? like->packed : open;
  dnnl_primitive_attr_t attribute = attributes(s->accumulates, DNN_NONE, 0);
  dnnl_primitive_desc_t primitive = NULL;
  int status = dnnl_out_of_memory;
  if (made->source && made->out && weights && attribute) {
#if DNNL_VERSION_MAJOR >= 3
    status = dnnl_convolution_forward_primitive_desc_create(
        &primitive, context->engine, dnnl_forward_inference, dnnl_convolution_direct, made->source,
        weights, made->bias, made->out, strides, dilations, before, after, attribute);
#else
    dnnl_convolution_desc_t convolution;
    status = dnnl_dilated_convolution_forward_desc_init(
        &convolution, dnnl_forward_inference, dnnl_convolution_direct, made->source, weights,
        made->bias, made->out, strides, dilations, before, after);
    if (!status)
      status = dnnl_primitive_desc_create(
          &primitive, &convolution, attribute, context->engine, NULL);
#endif
  }
  return finish(made, primitive, attribute, open, status, operation);
}

int dnn_matmul_create(
    dnn_context *context, const dnn_matmul_shape *s, int threads, const dnn_operation *like,
    dnn_operation **operation) {
  dnnl_data_type_t type = type_of(s->type);
  dnnl_dims_t source_size = {s->rows, s->inner}, source_step = {s->inner, 1};
  dnnl_dims_t out_size = {s->rows, s->columns}, out_step = {s->columns, 1};
  dnnl_dims_t weight_size = {s->inner, s->columns}, weight_step = {1, s->inner};
  dnnl_dims_t bias_size = {1, s->columns}, bias_step = {s->columns, 1};

  dnn_operation *made = begin(context, threads);
  if (!made) return dnnl_out_of_memory;
  set_plain(made, 2, weight_size, weight_step, 1);
  made->source = layout_of(2, source_size, type, source_step);
  made->out = layout_of(2, out_size, type, out_step);
  if (s->has_bias) made->bias = layout_of(2, bias_size, dnnl_f32, bias_step);
  description open = like ? NULL : layout_open(2, weight_size, type);
  description weights = like ? like->packed : open;
  dnnl_primitive_attr_t attribute = attributes(s->accumulates, s->activation, s->slope);
  dnnl_primitive_desc_t primitive = NULL;
  int status = dnnl_out_of_memory;
  if (made->source && made->out && weights && attribute) {
#if DNNL_VERSION_MAJOR >= 3
    status = dnnl_matmul_primitive_desc_create(
        &primitive, context->engine, made->source, weights, made->bias, made->out, attribute);
#else
    dnnl_matmul_desc_t product;
    status = dnnl_matmul_desc_init(&product, made->source, weights, made->bias, made->out);
    if (!status)
      status = dnnl_primitive_desc_create(&primitive, &product, attribute, context->engine, NULL);
#endif
  }
  return finish(made, primitive, attribute, open, status, operation);
}

void dnn_operation_destroy(dnn_operation *operation) {
  if (!operation) return;
  if (operation->primitive) dnnl_primitive_destroy(operation->primitive);
  layout_release(operation->source);
  layout_release(operation->bias);
  layout_release(operation->out);
  layout_release(operation->scratch);
  layout_release(operation->packed);
  free(operation);
}

const char *dnn_implementation(const dnn_operation *operation) {
  const_dnnl_primitive_desc_t description = NULL;
  const char *name = NULL;
  int status = dnnl_primitive_get_primitive_desc(operation->primitive, &description);
  if (!status)
    status = dnnl_primitive_desc_query(description, dnnl_query_impl_info_str, 0, (void *)&name);
  return status || !name ? "unknown" : name;
}

bool dnn_shares_weights(const dnn_operation *a, const dnn_operation *b) {
  return dnnl_memory_desc_equal(a->packed, b->packed);
}

size_t dnn_packed_bytes(const dnn_operation *operation) {
  return dnnl_memory_desc_get_size(operation->packed);
}

size_t dnn_scratch_bytes(const dnn_operation *operation) {
  return dnnl_memory_desc_get_size(operation->scratch);
}

// Runs a primitive over memory that is lent to it: a stream and its arguments are small, and those
// of one call are nobody else's, so that calls may come from several threads at once.
typedef struct {
  int name;
  description layout;
  void *address;
} lent;

static int execute(
    dnnl_engine_t engine, dnnl_primitive_t primitive, const lent *memories, int count) {
  dnnl_exec_arg_t arguments[5];
  dnnl_stream_t stream = NULL;
  int made = 0;
  int status = dnnl_stream_create(&stream, engine, dnnl_stream_default_flags);
  for (; made < count && !status; made++) {
    arguments[made].arg = memories[made].name;
    arguments[made].memory = NULL;
    status = dnnl_memory_create(
        &arguments[made].memory, memories[made].layout, engine, memories[made].address);
  }
  if (!status) status = dnnl_primitive_execute(primitive, stream, count, arguments);
  if (!status) status = dnnl_stream_wait(stream);
  while (made-- > 0)
    if (arguments[made].memory) dnnl_memory_destroy(arguments[made].memory);
  if (stream) dnnl_stream_destroy(stream);
  return status;
}

int dnn_pack(
    dnn_operation *operation, const float *weights, int64_t first, int64_t count, void *packed,
    int threads) {
  omp_set_num_threads(threads);
  dnnl_engine_t engine = operation->context->engine;
  dnnl_dims_t size, offset = {0};
  for (int d = 0; d < operation->dimensions; d++) size[d] = operation->plain_size[d];
  bool is_whole = count == size[operation->outputs];
  size[operation->outputs] = count;
  offset[operation->outputs] = first;
  description plain =
      layout_of(operation->dimensions, size, dnnl_f32, operation->plain_step);
  description part = is_whole ? NULL : layout_part(operation->packed, size, offset);
  description target = is_whole ? operation->packed : part;
  dnnl_primitive_desc_t description = NULL;
  dnnl_primitive_t reorder = NULL;
  int status = plain && target ? 0 : dnnl_unimplemented;
  pthread_mutex_lock(&making);
  if (!status)
    status =
        dnnl_reorder_primitive_desc_create(&description, plain, engine, target, engine, NULL);
  if (!status) status = dnnl_primitive_create(&reorder, description);
  pthread_mutex_unlock(&making);
  if (!status) {
    lent memories[] = {
        {DNNL_ARG_FROM, plain, (void *)weights},
        {DNNL_ARG_TO, target, packed},
    };
    status = execute(engine, reorder, memories, 2);
  }
  if (reorder) dnnl_primitive_destroy(reorder);
  if (description) dnnl_primitive_desc_destroy(description);
  layout_release(plain);
  layout_release(part);
  return status;
}

int dnn_run(
    dnn_operation *operation, const void *source, const void *weights, const float *bias,
    void *out, void *scratch) {
  omp_set_num_threads(operation->threads);
  lent memories[] = {
      {DNNL_ARG_SRC, operation->source, (void *)source},
      {DNNL_ARG_WEIGHTS, operation->packed, (void *)weights},
      {DNNL_ARG_DST, operation->out, out},
      {DNNL_ARG_SCRATCHPAD, operation->scratch, scratch},
      {DNNL_ARG_BIAS, operation->bias, (void *)bias},
  };
  return execute(
      operation->context->engine, operation->primitive, memories, operation->bias ? 5 : 4);
}
