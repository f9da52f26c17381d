package org.countersign.audit;

import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;

/** Fresh keys, and the command {@code java -jar countersign.jar trail-keys} that shows them. */
public record NewKeys(String key, String sealKey) {

  static NewKeys make(Clock clock) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NewKeys(
          LocalDate.now(clock) + ":" + base64(secret),
          base64(pair.getPrivate().getEncoded()) + ":" + base64(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  /** Prints them as lines of an environment, and keeps them nowhere. */
  public static void print(Clock clock, PrintStream out) {
    NewKeys keys = make(clock);
    out.println("COUNTERSIGN_TRAIL_KEY=" + keys.key());
    out.println("COUNTERSIGN_TRAIL_SEAL_KEY=" + keys.sealKey());
    String publicKey = keys.publicKey();
    out.println(
        "# Give this to whoever is to verify seals, and keep it outside the school's computers:");
    out.println("# public key of seals " + publicKey);
    out.println("# its fingerprint " + SealKeys.fingerprint(publicKey));
  }

  String publicKey() {
    return sealKey.substring(sealKey.indexOf(':') + 1);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Nothing secret, whoever logs it. */
  @Override
  public String toString() {
    return "NewKeys";
  }
}
