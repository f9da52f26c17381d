package org.countersign.post;

import java.util.List;
import java.util.Map;
import org.countersign.evidence.MediaFile;

/**
 * What of children a post could show, by its files and its kind: the facts that the packs' tables
 * ask for.
 *
 * @param picture it has a still picture
 * @param video it has a video, or is live
 */
record Shown(boolean picture, boolean video) {

  static Shown of(Draft draft, List<MediaFile> files) {
    return new Shown(
        draft.kind() == ContentKind.IMAGE || files.stream().anyMatch(f -> f.kind().isImage()),
        draft.kind() == ContentKind.VIDEO
            || draft.kind() == ContentKind.LIVE
            || files.stream().anyMatch(file -> file.kind().isVideo()));
  }

  boolean anything() {
    return picture || video;
  }

  /** Facts of the question {@code post-uses}. */
  Map<String, Object> factsOfUses(Draft draft) {
    return Map.of("picture", picture, "video", video, "namesPupils", draft.names());
  }
}
