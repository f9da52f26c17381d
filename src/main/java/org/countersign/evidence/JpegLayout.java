package org.countersign.evidence;

import java.io.IOException;

/**
 * A JPEG from its first marker to its last. Behind it there may be further JPEGs, as phones keep a
 * brightness map there, and padding; nothing else, in particular no film.
 */
final class JpegLayout {

  private static final int MOST_SCANS = 30;
  private static final int MOST_BEHIND = 8;

  private JpegLayout() {}

  static Layout read(Walk walk) throws IOException {
    start(walk);
    toEnd(walk);
    int behind = 0;
    while (walk.left() > 0) {
      int first = walk.u8();
      if (first == 0xFF && walk.left() > 0 && walk.u8() == 0xD8 && ++behind <= MOST_BEHIND) {
        toEnd(walk);
      } else if (first != 0) {
        throw Layout.hidden();
      }
    }
    return Layout.picture(1);
  }

  private static void start(Walk walk) throws IOException {
    if (walk.u16() != 0xFFD8) {
      throw Layout.damaged();
    }
  }

  private static void toEnd(Walk walk) throws IOException {
    int scans = 0;
    int marker = nextMarker(walk);
    while (marker != 0xD9) {
      boolean standsAlone = marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
      if (!standsAlone) {
        walk.skip(walk.u16() - 2L);
      }
      if (marker == 0xDA) {
        // Each pass over the picture costs a full decoding.
        if (++scans > MOST_SCANS) {
          throw Layout.damaged();
        }
        marker = markerAfterScan(walk);
      } else {
        marker = nextMarker(walk);
      }
    }
    if (scans == 0) {
      throw Layout.damaged();
    }
  }

  private static int nextMarker(Walk walk) throws IOException {
    if (walk.u8() != 0xFF) {
      throw Layout.damaged();
    }
    int marker = walk.u8();
    while (marker == 0xFF) {
      marker = walk.u8();
    }
    return marker;
  }

  /** In the compressed picture, FF is followed by 00 or by a restart marker. */
  private static int markerAfterScan(Walk walk) throws IOException {
    while (true) {
      if (walk.u8() != 0xFF) {
        continue;
      }
      int next = walk.u8();
      while (next == 0xFF) {
        next = walk.u8();
      }
      if (next != 0 && (next < 0xD0 || next > 0xD7)) {
        return next;
      }
    }
  }
}
