// libsixel's encoder; some systems keep its header in a folder of its own.
#if __has_include(<sixel.h>)
#include <sixel.h>
#else
#include <sixel/sixel.h>
#endif
