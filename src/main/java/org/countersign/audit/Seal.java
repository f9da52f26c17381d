package org.countersign.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the product signed on a day: that these were all the events there were.
 *
 * @param number from 1, without gaps
 * @param day the last one that it closes
 * @param previous hash of the seal before; zeros for the first
 * @param events all there were, in all chains
 * @param chains all there were
 * @param root of the Merkle tree over the heads that moved since the seal before
 * @param keysFrom {@code environment}, or {@code demo}: then it proves nothing
 * @param publicKey Ed25519, X.509 in base64
 * @param hash SHA-256 of {@link #fields()}
 * @param signature of the hash
 */
record Seal(
    long number,
    LocalDate day,
    Instant madeAt,
    String previous,
    long events,
    long chains,
    String root,
    String keysFrom,
    String publicKey,
    String hash,
    String signature) {

  Map<String, Object> fields() {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("number", number);
    fields.put("day", day.toString());
    fields.put("madeAt", madeAt.toString());
    fields.put("previous", previous);
    fields.put("events", events);
    fields.put("chains", chains);
    fields.put("root", root);
    fields.put("keysFrom", keysFrom);
    fields.put("publicKey", publicKey);
    return fields;
  }

  Seal signedBy(SealKeys keys) {
    String made = Hashes.of(Canonical.json(fields()));
    return new Seal(
        number,
        day,
        madeAt,
        previous,
        events,
        chains,
        root,
        keysFrom,
        publicKey,
        made,
        keys.sign(made));
  }

  boolean isAsMade() {
    return Hashes.of(Canonical.json(fields())).equals(hash);
  }

  boolean isSigned() {
    return SealKeys.verify(publicKey, hash, signature);
  }
}
