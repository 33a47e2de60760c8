#pragma once
#include <stdint.h>

/// How many bytes the list of English words has.
enum { ENGLISH_WORDS_SIZE = 256180 };

/// The English words, sorted and front-coded. See ORIGIN.txt.
const uint8_t *_Nonnull english_words(void);
