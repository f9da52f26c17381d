package org.countersign.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC of a hash, by keys that the database does not hold. */
final class Macs {

  private static final int SHORTEST = 32;

  private final Map<String, SecretKeySpec> keys;

  /**
   * @param given {@code id:base64} each
   * @throws IllegalArgumentException where one is none; the message has nothing of it
   */
  Macs(List<String> given) {
    keys = new LinkedHashMap<>();
    for (String each : given) {
      String[] parts = each.strip().split(":", 2);
      if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9._-]{1,40}")) {
        throw new IllegalArgumentException(
            "A key is written id:base64, its id in letters, digits and . _ -");
      }
      byte[] bytes = decoded(parts);
      if (bytes.length < SHORTEST) {
        throw new IllegalArgumentException(
            "The key " + parts[0] + " is shorter than " + SHORTEST + " bytes");
      }
      if (keys.put(parts[0], new SecretKeySpec(bytes, "HmacSHA256")) != null) {
        throw new IllegalArgumentException("Two keys have the id " + parts[0]);
      }
    }
  }

  private static byte[] decoded(String[] parts) {
    try {
      return Base64.getDecoder().decode(parts[1].strip());
    } catch (IllegalArgumentException e) {
      // Without the cause, whose message may show a character of it.
      throw new IllegalArgumentException("The key " + parts[0] + " is not written in base64");
    }
  }

  String of(String keyId, String hash) {
    SecretKeySpec key = keys.get(keyId);
    if (key == null) {
      throw new IllegalArgumentException("There is no key " + keyId);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /** Whether that is the hash's; empty where the key is not known here. */
  Optional<Boolean> matches(String keyId, String hash, String mac) {
    return keys.containsKey(keyId)
        ? Optional.of(
            MessageDigest.isEqual(
                of(keyId, hash).getBytes(StandardCharsets.UTF_8),
                mac.getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }
}
