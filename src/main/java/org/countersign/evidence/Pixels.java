package org.countersign.evidence;

/** How much a picture may grow when it is decoded. */
final class Pixels {

  private static final long HARMLESS = 4_000_000;
  private static final long MOST_A_BYTE = 500;

  private Pixels() {}

  static void check(long width, long height, MediaSettings limits) {
    if (width < 1 || height < 1) {
      throw Layout.damaged();
    }
    if (width * height > limits.mostPixels()) {
      throw MediaRefused.unusable(
          "The picture has too many pixels, %d × %d. At most %d million are accepted: make it smaller."
              .formatted(width, height, limits.mostPixels() / 1_000_000));
    }
  }

  /** No photograph packs so much into so little. */
  static void checkPacking(long width, long height, long bytes) {
    long pixels = width * height;
    if (pixels > HARMLESS && pixels / Math.max(1, bytes) > MOST_A_BYTE) {
      throw MediaRefused.unusable(
          "The picture is made of one colour almost throughout, so that it is far larger than its"
              + " file. Make it smaller and send it again.");
    }
  }
}
