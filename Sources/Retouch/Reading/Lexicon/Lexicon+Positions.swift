extension Lexicon {
  static let positions: [(Meaning, phrases: String)] = [
    (
      .target(.background),
      """
      background, bg, backdrop, back ground, backgrounds, surroundings
      """
    ),
    (.target(.sky), "sky, skies, heavens, heaven"),
    (
      .target(.subject),
      """
      subject, main object, main subject, foreground, main motif, main thing, motif
      foreground object, main figure, fore ground
      """
    ),
    (.target(.corners), "corners, all corners, all four corners, four corners"),
    (.target(.edges), "edges, all edges, outer edges, all four edges"),
    (
      .target(.picture),
      """
      whole picture, whole image, whole photo, entire picture, entire image, entire photo
      whole thing, whole scene, entire photograph, whole photograph, complete picture, full picture
      full image
      """
    ),
    (
      .mask,
      """
      inside the mask, in the mask, under the mask, within the mask, what is under the mask
      what's under the mask, whatever is under the mask, everything under the mask, the masked area
      in the masked area, inside the selection, in the selection, the selection, the selected area
      in the selected area, what is inside the mask, what's inside the mask, what is in the mask
      inside the rectangle, in the rectangle, under the rectangle, within the selection, the mask
      mask, selection, my selection, the masked part, the marked area, in the marked area
      what i selected, to the mask, to the selection, what i marked, everything in the mask
      everything inside the mask
      """
    ),
    (
      .maskedObject,
      """
      face, faces, number plate, licence plate, number plates, licence plates, the face, his face
      her face, their faces, eyes, teeth, lips, cheeks, whiten the teeth, whiten her teeth
      whiten his teeth, whiten teeth, make the teeth whiter, make her teeth whiter
      make his teeth whiter, whiter teeth, teeth whitening
      """
    ),
    (
      .except,
      """
      everything but, everything except, everything except for, everything but for, all but
      all except, everywhere but, everywhere except, everywhere but in, everywhere except in
      everything other than, everything besides, anything but, outside, everywhere outside, except
      except for, except in, apart from, excluding, everything outside
      all except for, all but for, everything apart from, everywhere apart from, other than
      everything around, the area around, areas around, the areas around, all around
      the region around, the part around, the parts around, what is around, what's around
      the surroundings of, the pixels around, everything but in, except in the
      """
    ),
    (
      .rest,
      """
      the rest, rest of the picture, the rest of the picture, rest of the photo, the rest of the photo
      rest of the image, the rest of the image, all the rest, everything else, everywhere else
      all else, the other parts, all other parts, the other areas, all other areas
      the remaining parts, the remainder, the rest of it
      """
    ),
    (
      .sparing,
      """
      but not, but not in, but not on, don't change, don't touch, don't alter
      don't affect, don't edit, don't modify, don't mess with, do not change, do not touch
      do not alter, do not affect, do not edit, do not modify, never touch, never change
      without changing, without touching, without altering, without affecting, without editing
      without modifying, without changing anything in, but don't touch, but don't change
      """
    ),
    (
      .asItIs,
      """
      as it is, as is, as they are, as he is, as she is, alone, untouched, unchanged, intact
      the way it is, the way they are, like it is, as it was, the same, unaltered, unaffected
      """
    ),
    (.only, "only, just, solely, exclusively"),
    (.everything, "everything, all, anything, all of, all things, everything that is, whatever is"),
    (
      .parts,
      """
      parts, part, areas, area, bits, regions, pixels, things, objects, stuff, tones, ones, elements
      places, region, surfaces
      """
    ),
    (
      .anchor(Position.Anchor(horizontal: -1, vertical: -1)),
      "top left, upper left, left top, top left hand"
    ),
    (
      .anchor(Position.Anchor(horizontal: 0, vertical: -1)),
      "top, top centre, top middle, upper centre, centre top, middle top, upper, very top, upper half"
    ),
    (
      .anchor(Position.Anchor(horizontal: 1, vertical: -1)),
      "top right, upper right, right top, top right hand"
    ),
    (
      .anchor(Position.Anchor(horizontal: -1, vertical: 0)),
      """
      left, left side, on the left, to the left side, left edge, to the left edge, centre left
      middle left, left centre, left middle, left hand
      """
    ),
    (
      .anchor(Position.Anchor(horizontal: 0, vertical: 0)),
      "centre, middle, very middle, centred, very centre"
    ),
    (
      .anchor(Position.Anchor(horizontal: 1, vertical: 0)),
      """
      right, right side, on the right, to the right side, right edge, to the right edge, centre right
      middle right, right centre, right middle, right hand
      """
    ),
    (
      .anchor(Position.Anchor(horizontal: -1, vertical: 1)),
      "bottom left, lower left, left bottom, bottom left hand"
    ),
    (
      .anchor(Position.Anchor(horizontal: 0, vertical: 1)),
      """
      bottom, bottom centre, bottom middle, lower centre, centre bottom, middle bottom, very bottom
      lower half
      """
    ),
    (
      .anchor(Position.Anchor(horizontal: 1, vertical: 1)),
      "bottom right, lower right, right bottom, bottom right hand"
    ),
    (.part(Position.Anchor(horizontal: 0, vertical: -1), 1 / 3), "top third, upper third"),
    (.part(Position.Anchor(horizontal: 0, vertical: 1), 1 / 3), "bottom third, lower third"),
    (
      .part(Position.Anchor(horizontal: -1, vertical: 0), 1 / 3), "left third, left hand third"
    ),
    (
      .part(Position.Anchor(horizontal: 1, vertical: 0), 1 / 3), "right third, right hand third"
    ),
    (
      .part(Position.Anchor(horizontal: 0, vertical: 0), 1 / 3),
      "middle third, centre third, central third"
    ),
    (.part(Position.Anchor(horizontal: 0, vertical: -1), 0.25), "top quarter, upper quarter"),
    (.part(Position.Anchor(horizontal: 0, vertical: 1), 0.25), "bottom quarter, lower quarter"),
    (.part(Position.Anchor(horizontal: -1, vertical: 0), 0.25), "left quarter"),
    (.part(Position.Anchor(horizontal: 1, vertical: 0), 0.25), "right quarter"),
    (
      .part(Position.Anchor(horizontal: 0, vertical: -1), 0.67),
      "top two thirds, upper two thirds"
    ),
    (
      .part(Position.Anchor(horizontal: 0, vertical: 1), 0.67),
      "bottom two thirds, lower two thirds"
    ),
    (.part(Position.Anchor(horizontal: -1, vertical: 0), 0.67), "left two thirds"),
    (.part(Position.Anchor(horizontal: 1, vertical: 0), 0.67), "right two thirds"),
    (.side, "corner, side, half, edge, part, area, third, quarter, region, corner of the picture"),
    (.behind, "behind, behind it, behind him, behind her, behind them"),
    (
      .preposition,
      """
      in, on, at, of, for, within, from, inside, around, over, across, throughout, near, along
      """
    ),
    (
      .axis(.horizontally),
      "horizontally, horizontal, left to right, sideways, left right, from left to right"
    ),
    (.axis(.vertically), "vertically, vertical, top to bottom, up down, from top to bottom"),
    (.rotation(-1), "clockwise, to the right, with the clock, clock wise, rightwards, right"),
    (
      .rotation(1),
      """
      anticlockwise, counterclockwise, anti clockwise, counter clockwise, to the left, leftwards
      against the clock, counter clock wise, left
      """
    ),
    (
      .step(x: -1, y: 0),
      "left, to the left, leftwards, leftward, to its left, on the left, on its left"
    ),
    (
      .step(x: 1, y: 0),
      "right, to the right, rightwards, rightward, to its right, on the right, on its right"
    ),
    (.step(x: 0, y: -1), "up, upwards, upward, above, above it, higher, on top, to above"),
    (.step(x: 0, y: 1), "down, downwards, downward, below, below it, lower, underneath, under it"),
    (
      .besideWord,
      "beside itself, next to itself, beside it, next to it, by its own size, by its own width"
    ),
    (.ratio(width: 1, height: 1), "square, quadratic"),
    (.ratio(width: 16, height: 9), "widescreen, wide screen"),
    (.ratio(width: 4, height: 5), "portrait format"),
    (.ratio(width: 21, height: 9), "cinema format, panorama, panoramic"),
  ]
}
