package org.countersign.evidence;

import java.util.Locale;

/**
 * What our forms and pages are told of a file.
 *
 * @param shownWhole false where the preview is not all that there is to see
 * @param caption type, length and size in words, and what the preview leaves out
 */
public record MediaAnswer(
    String id,
    String name,
    String type,
    long size,
    String sha256,
    boolean shownWhole,
    String caption) {

  public static MediaAnswer of(MediaFile file) {
    return new MediaAnswer(
        file.id(),
        file.name(),
        file.kind().type(),
        file.size(),
        file.sha256(),
        file.isShownWhole(),
        caption(file));
  }

  private static String caption(MediaFile file) {
    String size = file.kind() + ", " + words(file.size());
    if (file.kind().isVideo()) {
      String length = file.seconds() == null ? "" : ", " + words(file.seconds());
      return "Video, " + size + length + ". Not shown here: download it to watch it.";
    }
    if (!file.kind().isImage()) {
      return "Paper, " + size + ". Not shown here: download it to read it.";
    }
    return file.isShownWhole()
        ? "Picture, " + size
        : "Moving picture, %s, %d frames. Only the first is shown here: download it to see all."
            .formatted(size, file.frames());
  }

  private static String words(int seconds) {
    return "%d:%02d min".formatted(seconds / 60, seconds % 60);
  }

  private static String words(long bytes) {
    return bytes < 1_000_000
        ? "%d kB".formatted(Math.max(1, bytes / 1_000))
        : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
  }
}
