package org.countersign.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Finds out by its bytes what a file is, and refuses what we do not keep. */
@Component
class FileCheck {

  private final MediaSettings limits;

  FileCheck(MediaSettings limits) {
    this.limits = limits;
  }

  /** What was found. */
  record Found(Kind kind, long size, String sha256, Layout layout) {}

  /**
   * Checks the whole file; its name does not count.
   *
   * @throws MediaRefused with what to do instead
   */
  Found check(Path file, Purpose purpose) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw MediaRefused.unusable("The file is empty. Choose it again.");
    }
    Kind kind = kindOf(file, purpose);
    DataSize largest = limits.largest(kind);
    if (size > largest.toBytes()) {
      throw new MediaRefused(
          MediaRefused.Reason.TOO_LARGE,
          "The file is too large. A %s may have at most %s: make it smaller or shorter."
              .formatted(kind.isVideo() ? "video" : "picture or paper", words(largest)));
    }
    Layout layout = Layout.of(file, kind, limits);
    return new Found(kind, size, Disguises.hash(file, kind), layout);
  }

  private Kind kindOf(Path file, Purpose purpose) throws IOException {
    String type = typeOf(file);
    return Kind.ofType(type)
        .filter(purpose.accepted()::contains)
        .orElseThrow(
            () -> new MediaRefused(MediaRefused.Reason.NOT_ACCEPTED, notAccepted(type, purpose)));
  }

  private static String typeOf(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String type =
          MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType().toString();
      return Kind.ofType(type).filter(Kind::isVideo).isPresent()
          ? VideoLayout.typeOf(in.readNBytes(12))
          : type;
    }
  }

  private String notAccepted(String type, Purpose purpose) {
    String hint =
        type.startsWith("image/hei")
            ? " Set the phone's camera to the most compatible format, or save the picture as JPEG."
            : "";
    return "The file is not of a kind that is accepted (it looks like %s). Accepted are %s.%s"
        .formatted(type, accepted(purpose), hint);
  }

  /** In words, with the limits. */
  String accepted(Purpose purpose) {
    return Arrays.stream(Kind.values())
        .filter(purpose.accepted()::contains)
        .map(kind -> kind + " up to " + words(limits.largest(kind)))
        .collect(Collectors.joining(", "));
  }

  private static String words(DataSize size) {
    return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toBytes() + " bytes";
  }
}
