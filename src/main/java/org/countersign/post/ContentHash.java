package org.countersign.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.countersign.consent.Child;
import org.countersign.evidence.Media;
import org.springframework.stereotype.Component;

/**
 * One SHA-256 over what is approved: school, account, kind, the words exactly as written, the bytes
 * of every file in their order, and who is shown and named. What is released is what was approved
 * (P3) as long as it is equal.
 */
@Component
class ContentHash {

  private final Media media;

  ContentHash(Media media) {
    this.media = media;
  }

  /**
   * Hexadecimal digits.
   *
   * @throws IllegalArgumentException for a file that is unknown
   */
  String of(String school, Draft draft) {
    MessageDigest digest = sha256();
    line(digest, "school", school);
    line(digest, "account", draft.account());
    line(digest, "kind", draft.kind().id());
    line(digest, "names", draft.names());
    line(digest, "children", ids(draft.children()));
    line(digest, "unrecognisable", ids(draft.unrecognisable()));
    line(digest, "files", media.hashOf(draft.media()));
    line(digest, "text", draft.text());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String ids(java.util.Set<Child> children) {
    return children.stream().sorted().map(Children::write).collect(Collectors.joining(","));
  }

  /** With its length, so that no two contents write the same line. */
  private static void line(MessageDigest digest, String name, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
