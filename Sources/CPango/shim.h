// Pango lays text out, Cairo draws it and everything else that has outlines; of HarfBuzz, which
// comes with Pango, only whether a font has glyphs in colours.
#include <hb-ot.h>
#include <pango/pangocairo.h>
