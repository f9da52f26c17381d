package org.countersign.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a file; it stays when the bytes are deleted.
 *
 * @param id random
 * @param name as the person called it, made safe, with the extension of its kind
 * @param size in bytes
 * @param sha256 of the exact bytes as they came, in hexadecimal digits
 * @param frames pictures in it, more than one where it moves; null for videos and papers
 * @param seconds length of a video, null for all else
 * @param stateReason why it is sealed or deleted
 * @param caseKey the case it belongs to, null until attached
 */
public record MediaFile(
    String id,
    String school,
    String name,
    Kind kind,
    long size,
    String sha256,
    Integer frames,
    Integer seconds,
    String uploadedBy,
    Instant uploadedAt,
    Purpose purpose,
    State state,
    String stateReason,
    String caseKey) {

  /** Sealed: nobody opens it, and it is deleted only as the police direct. */
  public enum State {
    KEPT,
    SEALED,
    DELETED
  }

  public Optional<String> attachedTo() {
    return Optional.ofNullable(caseKey);
  }

  /** Whether the preview shows all that there is to see: not of a video, animation or paper. */
  public boolean isShownWhole() {
    return kind.isImage() && frames == 1;
  }
}
