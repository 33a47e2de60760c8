#pragma once
#include <stdint.h>

/// How many merges CLIP's byte-pair table has.
enum { CLIP_MERGE_COUNT = 48894 };

/// The merges, best first: two token numbers each, 16 bits, low byte first. See ORIGIN.txt.
const uint8_t *_Nonnull clip_merges(void);
