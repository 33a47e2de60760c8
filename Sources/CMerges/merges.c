#include "merges.h"

// The bytes become constant data of the program: nothing to install beside it, nothing to find and
// read when it starts, and no array of 200,000 literals for the Swift compiler (40 s).
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t table[] = {
#embed "clip-merges.bin"
};

_Static_assert(sizeof table == CLIP_MERGE_COUNT * 4, "clip-merges.bin has another size");

const uint8_t *clip_merges(void) { return table; }
