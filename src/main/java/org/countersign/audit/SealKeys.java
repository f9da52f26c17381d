package org.countersign.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 for seals: signing needs the private key, verifying the public one. */
final class SealKeys {

  private static final String ED25519 = "Ed25519";

  private final PrivateKey privateKey;
  private final String publicKey;

  /**
   * @param pair {@code private:public}, PKCS#8 and X.509 in base64
   * @throws IllegalArgumentException where it is none; the message has nothing of it
   */
  SealKeys(String pair) {
    String[] parts = pair.strip().split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("The key of seals is written private:public");
    }
    try {
      privateKey =
          KeyFactory.getInstance(ED25519)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("The private key of seals is no Ed25519 key in base64");
    }
    publicKey = parts[1];
    if (!verify(publicKey, "pair", sign("pair"))) {
      throw new IllegalArgumentException(
          "The public key of seals does not belong to the private one");
    }
  }

  /** In base64. */
  String publicKey() {
    return publicKey;
  }

  String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The seal cannot be signed", e);
    }
  }

  /** False too where key or signature are none. */
  static boolean verify(String publicKey, String text, String signed) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ED25519)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
      Signature signature = Signature.getInstance(ED25519);
      signature.initVerify(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The first 16 digits of its hash, for people to compare. */
  static String fingerprint(String publicKey) {
    return Hashes.of(publicKey).substring(0, 16);
  }
}
