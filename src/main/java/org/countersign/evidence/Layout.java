package org.countersign.evidence;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a file is built, read without decoding it: whole from its first to its last byte, nothing
 * behind its end, and no more in it than the limits allow.
 *
 * @param frames pictures in it, or null for a video
 * @param seconds length of a video, or null
 */
record Layout(Integer frames, Integer seconds) {

  static Layout of(Path file, Kind kind, MediaSettings limits) throws IOException {
    try (Walk walk = new Walk(file)) {
      return switch (kind) {
        case JPEG -> JpegLayout.read(walk);
        case PNG -> PngLayout.read(walk, limits);
        case GIF -> GifLayout.read(walk, limits);
        case WEBP -> WebpLayout.read(walk, limits);
        case MP4, MOV -> VideoLayout.read(walk);
        case PDF -> new Layout(null, null);
      };
    }
  }

  static Layout picture(int frames) {
    return new Layout(frames, null);
  }

  static int frame(int number, MediaSettings limits) {
    if (number > limits.mostFrames()) {
      throw MediaRefused.unusable(
          "The animation has too many pictures. At most %d are accepted: shorten it, or send a video."
              .formatted(limits.mostFrames()));
    }
    return number;
  }

  static void nothingBehind(Walk walk) {
    if (walk.left() > 0) {
      throw hidden();
    }
  }

  /** A crop or an edit may leave parts of what was cut away there. */
  static MediaRefused hidden() {
    return MediaRefused.unusable(
        "Behind the picture there is something else in the file. Open it in a picture program, save"
            + " it under a new name and send that; on a phone, switch motion photos off.");
  }

  static MediaRefused damaged() {
    return MediaRefused.unusable(
        "The file is damaged and cannot be read. Open it in a picture or video program, save it"
            + " under a new name and send that.");
  }
}
