package org.countersign.evidence;

/** A file is not taken, or not used so; nothing of it was kept. The message is for the person. */
public class MediaRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which kind of no it is. */
  public enum Reason {
    TOO_LARGE,
    NOT_ACCEPTED,
    UNUSABLE,
    TOO_MANY,
    NOT_YOURS
  }

  private final Reason reason;

  public MediaRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static MediaRefused unusable(String message) {
    return new MediaRefused(Reason.UNUSABLE, message);
  }

  public Reason reason() {
    return reason;
  }
}
