package org.countersign.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An event as it was written, without its details.
 *
 * @param number its place in the chain, from 1 without gaps, in the order of commits
 * @param at when it happened, to the microsecond; not always in the order of the numbers
 * @param kind an id of {@link Kind}
 * @param actorKind {@code person}, {@code system} or {@code nobody}
 * @param actor username of a person, or null
 * @param cause id of the event because of which the system did it, or null
 * @param payloadHash of salt and details; null where there are none
 * @param previous hash of the event before in the chain
 * @param key id of the key with which {@code mac} was made
 * @param hash SHA-256 of {@link #fields()}
 * @param mac HMAC-SHA256 of the hash
 */
public record TrailEntry(
    String chain,
    long number,
    UUID id,
    Instant at,
    String kind,
    String actorKind,
    String actor,
    UUID cause,
    String onBehalfOf,
    String school,
    String element,
    String elementName,
    String clauses,
    String payloadHash,
    String previous,
    String key,
    String hash,
    String mac) {

  /** What the hash is of, by the names of docs/trail.md; what is null is left out. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("chain", chain);
    fields.put("number", number);
    fields.put("id", id.toString());
    fields.put("at", at.toString());
    fields.put("kind", kind);
    fields.put("actorKind", actorKind);
    fields.put("actor", actor);
    fields.put("cause", cause == null ? null : cause.toString());
    fields.put("onBehalfOf", onBehalfOf);
    fields.put("school", school);
    fields.put("element", element);
    fields.put("elementName", elementName);
    fields.put("clauses", clauses);
    fields.put("payloadHash", payloadHash);
    fields.put("previous", previous);
    fields.put("key", key);
    fields.values().removeIf(value -> value == null);
    return fields;
  }

  String hashOfFields() {
    return Hashes.of(Canonical.json(fields()));
  }
}
