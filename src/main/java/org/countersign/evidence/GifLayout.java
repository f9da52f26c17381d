package org.countersign.evidence;

import java.io.IOException;

/** A GIF, block by block, to its end. */
final class GifLayout {

  /** No picture of ours; and a header that also reads as a script needs more than this. */
  private static final int LONGEST_SIDE = 8_192;

  private GifLayout() {}

  static Layout read(Walk walk, MediaSettings limits) throws IOException {
    walk.skip(6);
    if (walk.u16LittleEndian() > LONGEST_SIDE || walk.u16LittleEndian() > LONGEST_SIDE) {
      throw MediaRefused.unusable(
          "The picture is too wide or too high. A GIF may have %d pixels a side: make it smaller."
              .formatted(LONGEST_SIDE));
    }
    int flags = walk.u8();
    walk.skip(2);
    colours(walk, flags);
    int frames = 0;
    for (int block = walk.u8(); block != 0x3B; block = walk.u8()) {
      if (block == 0x21) {
        walk.skip(1);
      } else if (block == 0x2C) {
        frames = Layout.frame(frames + 1, limits);
        walk.skip(8);
        colours(walk, walk.u8());
        walk.skip(1);
      } else {
        throw Layout.damaged();
      }
      parts(walk);
    }
    if (frames == 0) {
      throw Layout.damaged();
    }
    Layout.nothingBehind(walk);
    return Layout.picture(frames);
  }

  private static void colours(Walk walk, int flags) throws IOException {
    if ((flags & 0x80) != 0) {
      walk.skip(3L << (flags & 7) + 1);
    }
  }

  private static void parts(Walk walk) throws IOException {
    for (int length = walk.u8(); length > 0; length = walk.u8()) {
      walk.skip(length);
    }
  }
}
