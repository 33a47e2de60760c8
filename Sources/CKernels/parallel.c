#include "parallel.h"

void GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags);

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

void kernel_parallel(int64_t count, int threads, void (*body)(void *, int64_t), void *context) {
  parallel_work work = {count, 0, body, context};
  if (count < 2 || threads < 2)
    take_work(&work);
  else
    GOMP_parallel(take_work, &work, (unsigned)threads, 0);
}
