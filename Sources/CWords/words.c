#include "words.h"

// The bytes become constant data of the program, as CLIP's merges do: whether a word is a real one
// must be known on every machine, and without a file to find.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t list[] = {
#embed "english-words.bin"
};

_Static_assert(sizeof list == ENGLISH_WORDS_SIZE, "english-words.bin has another size");

const uint8_t *english_words(void) { return list; }
