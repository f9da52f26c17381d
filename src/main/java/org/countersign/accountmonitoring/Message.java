package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that came in on an account of the school, or was said of the school elsewhere.
 *
 * @param account id in the account register; null for what was seen elsewhere
 * @param caseKey number of its case; null until it has one
 * @param policyEditions with which its case began; null until it has one
 * @param receivedAt when it came in, which may be long before it was logged
 * @param link where it can be seen; empty where nobody said
 * @param writer who wrote it, as the network shows them; empty where that is not known
 */
record Message(
    String id,
    String school,
    String account,
    String caseKey,
    String policyEditions,
    Kind kind,
    HowSeen howSeen,
    Instant receivedAt,
    String words,
    String link,
    String writer,
    String loggedBy,
    Instant loggedAt,
    Status status) {

  /** In the place of an account: seen elsewhere, about the school. */
  static final String ELSEWHERE = "elsewhere";

  enum Kind {
    COMMENT("Comment"),
    QUERY("Query"),
    COMPLAINT("Complaint"),
    OFFENSIVE("Offensive");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As forms and the database write it. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    String words() {
      return words;
    }

    static Optional<Kind> byId(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    static List<String> ids() {
      return Arrays.stream(values()).map(Kind::id).toList();
    }
  }

  enum HowSeen {
    PUBLIC("Written where others see it"),
    DIRECT("A message to the school alone"),
    TOLD("Somebody told us of it"),
    ELSEWHERE("Written elsewhere about the school");

    private final String words;

    HowSeen(String words) {
      this.words = words;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    String words() {
      return words;
    }

    static Optional<HowSeen> byId(String id) {
      return Arrays.stream(values()).filter(how -> how.id().equals(id)).findFirst();
    }

    static List<String> ids() {
      return Arrays.stream(values()).map(HowSeen::id).toList();
    }
  }

  enum Status {
    OPEN("waits"),
    /** Answered so far as to say that an answer follows. */
    ACKNOWLEDGED("acknowledged"),
    ANSWERED("answered"),
    /** Without an answer: entered by mistake, or nothing left to answer. */
    CLOSED("closed"),
    /** Hidden, blocked or reported, and not at an end yet. */
    MODERATED("moderated"),
    /** The safeguarding lead has decided whether it goes further. */
    SETTLED("dealt with");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    String words() {
      return words;
    }

    static Optional<Status> byId(String id) {
      return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
  }
}
