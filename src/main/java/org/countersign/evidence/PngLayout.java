package org.countersign.evidence;

import java.io.IOException;

/** A PNG, chunk by chunk, to its end. */
final class PngLayout {

  private static final long SIGNATURE = 8;

  /** Compressed text grows a thousandfold when a decoder reads it. */
  private static final long MOST_COMPRESSED_TEXT = 64 * 1024;

  private PngLayout() {}

  static Layout read(Walk walk, MediaSettings limits) throws IOException {
    walk.skip(SIGNATURE);
    int frames = 1;
    long compressedText = 0;
    String chunk;
    do {
      long length = walk.u32();
      chunk = walk.name();
      long end = walk.position() + length + 4;
      if (chunk.equals("acTL") && length == 8) {
        frames = Layout.frame((int) Math.min(Integer.MAX_VALUE, walk.u32()), limits);
      } else if (chunk.equals("zTXt") || chunk.equals("iTXt") && isCompressed(walk)) {
        compressedText += length;
      }
      if (compressedText > MOST_COMPRESSED_TEXT) {
        throw Layout.hidden();
      }
      walk.goTo(end);
    } while (!chunk.equals("IEND"));
    Layout.nothingBehind(walk);
    return Layout.picture(Math.max(1, frames));
  }

  /** After the keyword and its zero. */
  private static boolean isCompressed(Walk walk) throws IOException {
    for (int i = 0; i < 80; i++) {
      if (walk.u8() == 0) {
        return walk.u8() != 0;
      }
    }
    throw Layout.damaged();
  }
}
