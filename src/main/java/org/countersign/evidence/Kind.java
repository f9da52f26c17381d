package org.countersign.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its bytes. Nothing else is kept. */
public enum Kind {
  JPEG("image/jpeg", "jpg", Set.of("jpeg", "jpe", "jfif"), Set.of()),
  PNG("image/png", "png", Set.of(), Set.of("image/apng", "image/vnd.mozilla.apng")),
  GIF("image/gif", "gif", Set.of(), Set.of()),
  WEBP("image/webp", "webp", Set.of(), Set.of()),
  MP4("video/mp4", "mp4", Set.of("m4v"), Set.of("application/mp4", "video/x-m4v")),
  MOV("video/quicktime", "mov", Set.of("qt"), Set.of()),
  PDF("application/pdf", "pdf", Set.of(), Set.of());

  private final String type;
  private final String extension;
  private final Set<String> otherExtensions;
  private final Set<String> otherTypes;

  Kind(String type, String extension, Set<String> otherExtensions, Set<String> otherTypes) {
    this.type = type;
    this.extension = extension;
    this.otherExtensions = otherExtensions;
    this.otherTypes = otherTypes;
  }

  /** The media type that we serve it as. */
  public String type() {
    return type;
  }

  public boolean isImage() {
    return type.startsWith("image/");
  }

  public boolean isVideo() {
    return type.startsWith("video/");
  }

  String extension() {
    return extension;
  }

  /** Whether a name with this extension, in lower case, names such a file. */
  boolean isNamed(String otherExtension) {
    return extension.equals(otherExtension) || otherExtensions.contains(otherExtension);
  }

  static Optional<Kind> ofType(String type) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(type) || kind.otherTypes.contains(type))
        .findFirst();
  }
}
