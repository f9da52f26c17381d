package org.countersign.evidence;

import java.io.IOException;

/** A WebP, chunk by chunk. What is compressed in it may claim to be larger than the picture. */
final class WebpLayout {

  private WebpLayout() {}

  static Layout read(Walk walk, MediaSettings limits) throws IOException {
    walk.skip(4);
    long length = walk.u32LittleEndian();
    if (length < walk.left()) {
      throw Layout.hidden();
    }
    walk.skip(4);
    int moving = 0;
    boolean picture = false;
    while (walk.left() > 0) {
      String chunk = walk.name();
      long size = walk.u32LittleEndian();
      long end = walk.position() + size + (size & 1);
      switch (chunk) {
        case "ANMF" -> {
          moving = Layout.frame(moving + 1, limits);
          walk.skip(6);
          fits(1 + u24(walk), 1 + u24(walk), limits);
          // The frame's own chunks follow, and are looked at like the others.
          end = walk.position() + 4;
        }
        case "VP8 " -> {
          walk.skip(6);
          fits(walk.u16LittleEndian() & 0x3FFF, walk.u16LittleEndian() & 0x3FFF, limits);
          picture = true;
        }
        case "VP8L" -> {
          walk.skip(1);
          long sides = walk.u32LittleEndian();
          fits(1 + (sides & 0x3FFF), 1 + (sides >> 14 & 0x3FFF), limits);
          picture = true;
        }
        default -> {}
      }
      walk.goTo(end);
    }
    if (!picture) {
      throw Layout.damaged();
    }
    return Layout.picture(Math.max(1, moving));
  }

  private static long u24(Walk walk) throws IOException {
    return walk.u16LittleEndian() | (long) walk.u8() << 16;
  }

  private static void fits(long width, long height, MediaSettings limits) {
    Pixels.check(width, height, limits);
  }
}
