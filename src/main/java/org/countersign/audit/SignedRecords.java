package org.countersign.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Hands out facts as a file that verifies by itself: JSON with {@code content}, the SHA-256 of its
 * canonical form, and that hash's signature by the key that signs the trail's seals.
 */
@Component
public class SignedRecords {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> NAMES =
      Set.of("content", "hash", "keysFrom", "publicKey", "signature");

  private final TrailKeys keys;

  SignedRecords(TrailKeys keys) {
    this.keys = keys;
  }

  /**
   * @param content texts, whole numbers, booleans, lists and maps
   */
  public String sign(Map<String, ?> content) {
    String hash = Hashes.of(Canonical.json(content));
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("content", content);
    record.put("hash", hash);
    record.put("keysFrom", keys.from());
    record.put("publicKey", keys.seals().publicKey());
    record.put("signature", keys.seals().sign(hash));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was checked cannot be written", e);
    }
  }

  /** The hash that is signed, for people to compare. */
  public static String hashOf(Map<String, ?> content) {
    return Hashes.of(Canonical.json(content));
  }

  /**
   * What a record says.
   *
   * @param fingerprint of the key that signed it, to compare with what the school gave out
   * @param ofADemo it then proves nothing
   * @param known whether the key is one of those given
   */
  public record Whole(
      Map<String, Object> content, String fingerprint, boolean ofADemo, boolean known) {}

  /**
   * Checks it without database and network.
   *
   * @param publicKeys of the school, or none
   * @throws IllegalArgumentException saying what is wrong with it: it was changed, or signed by
   *     none of those keys
   */
  public static Whole verify(String json, Set<String> publicKeys) {
    Map<String, Object> record = Canonical.readAll(json);
    if (!record.keySet().equals(NAMES) || !(record.get("content") instanceof Map<?, ?> content)) {
      throw new IllegalArgumentException("It is no record of the product's.");
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    content.forEach((name, value) -> facts.put(String.valueOf(name), value));
    String hash = hashOf(facts);
    if (!hash.equals(record.get("hash"))) {
      throw new IllegalArgumentException("It was changed: its hash is another.");
    }
    String key = String.valueOf(record.get("publicKey"));
    if (!SealKeys.verify(key, hash, String.valueOf(record.get("signature")))) {
      throw new IllegalArgumentException("It was changed: its signature is not of that hash.");
    }
    if (!publicKeys.isEmpty() && !publicKeys.contains(key)) {
      throw new IllegalArgumentException(
          "Somebody else signed it: the key is none of those given.");
    }
    return new Whole(
        facts,
        SealKeys.fingerprint(key),
        "demo".equals(record.get("keysFrom")),
        !publicKeys.isEmpty());
  }
}
