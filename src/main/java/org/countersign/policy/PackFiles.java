package org.countersign.policy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * The files of one pack.
 *
 * @param folder as messages name it
 * @param texts content by file name
 */
record PackFiles(String code, String folder, SortedMap<String, byte[]> texts) {

  String path(String name) {
    return folder + "/" + name;
  }

  /** SHA-256 over names and contents: two packs with the same hash are the same version. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, content) -> {
            digest.update((name + "\n" + content.length + "\n").getBytes());
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
