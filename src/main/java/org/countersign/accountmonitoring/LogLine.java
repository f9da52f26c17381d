package org.countersign.accountmonitoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came in and what was done about it, as the log shows it.
 *
 * @param replyBy when the policy wants a reply; empty where none is asked for
 * @param replied when the school first replied; empty where it did not
 * @param inTime in a word or two; empty where no reply is asked for
 * @param evidence how many files were saved
 * @param moderation what was done to it and when; empty where nothing was
 * @param audience what the audience was told
 * @param escalation what the safeguarding lead decided
 */
record LogLine(
    String number,
    String account,
    String kind,
    boolean offensive,
    String howSeen,
    String received,
    String logged,
    String loggedBy,
    String words,
    String writer,
    String link,
    String replyBy,
    String replied,
    String inTime,
    int evidence,
    String moderation,
    String audience,
    String escalation,
    String status) {

  /** Whether every one of the words stands somewhere in it. */
  boolean has(String sought) {
    String all = String.join(" ", values().toList()).toLowerCase(Locale.UK);
    return Stream.of(sought.toLowerCase(Locale.UK).split("\\s+")).allMatch(all::contains);
  }

  /** In the order of {@link #COLUMNS}. */
  Stream<String> values() {
    return Stream.of(
        number,
        account,
        kind,
        howSeen,
        received,
        logged,
        loggedBy,
        words,
        writer,
        link,
        replyBy,
        replied,
        inTime,
        String.valueOf(evidence),
        moderation,
        audience,
        escalation,
        status);
  }

  static final List<String> COLUMNS =
      List.of(
          "number",
          "account",
          "kind",
          "howSeen",
          "received",
          "logged",
          "loggedBy",
          "words",
          "writer",
          "link",
          "replyBy",
          "replied",
          "inTime",
          "filesOfEvidence",
          "moderation",
          "audienceTold",
          "escalation",
          "status");
}
