package org.countersign.audit;

import java.util.Arrays;
import java.util.Locale;

/** What can be wrong with a trail, and what that means to somebody who reads it. */
public enum Fault {
  OTHER_CHAIN("This event belongs to another chain: events of two chains were exchanged."),
  GAP(
      "The number is not the one that follows: events were taken out, put in, or put in another"
          + " order."),
  CHANGED("The event is not as it was written: one of its fields was changed."),
  LINK(
      "The event does not follow from the one before it: events were put in, taken out or written"
          + " anew."),
  REWRITTEN(
      "The event was written by something that does not have the product's key: it was made up, or"
          + " changed and its hash computed again."),
  UNKNOWN_KEY(
      "The event names a key that is not given here: an old key is missing, or the event was made"
          + " up."),
  DETAILS_CHANGED("The event's details are not those that were written."),
  DETAILS_MISSING("The event's details are gone, and nobody removed them by the reviewed way."),
  REMOVAL_NOT_REVIEWED(
      "The event's details were emptied, and the chain has no event of that removal by those two"
          + " people."),
  SEAL_CHANGED("The seal is not as it was made: one of its fields was changed."),
  SEAL_FORGED("The seal is not signed by the product's key: somebody else made it."),
  SEAL_MISSING("The seal does not follow from the one before it: a seal was taken out or put in."),
  SEAL_HEADS_CHANGED("The list of heads is not the one that was sealed."),
  CUT_OFF("Events that were there when the seal was made are gone from the end of the chain."),
  REWRITTEN_SINCE_SEAL("The event is not the one that was there when the seal was made."),
  UNREADABLE("This is not as the product writes it, so nothing can be said of it.");

  private final String meaning;

  Fault(String meaning) {
    this.meaning = meaning;
  }

  static Fault byId(String id) {
    return Arrays.stream(values())
        .filter(fault -> fault.id().equals(id))
        .findFirst()
        .orElse(UNREADABLE);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In plain words. */
  public String meaning() {
    return meaning;
  }
}
