package org.countersign.notice;

import java.util.Objects;

/**
 * What somebody is told of a case: how it came out, or what became of it.
 *
 * @param key unique for ever: the same told again is told once
 * @param caseNumber null where it is of no case
 * @param headline the mail's subject: what happened, and the number of the case; in one line, never
 *     with a child's name
 * @param reason in words; null where there is none. Never why a child may not be published.
 * @param clauses as models cite them; null where there is none
 * @param confidential whether the mail says only that something waits
 * @param action what the addressee can do about it on a page of ours; null where there is nothing
 */
public record Telling(
    String key,
    String school,
    String caseNumber,
    Addressee to,
    String headline,
    String reason,
    String clauses,
    boolean confidential,
    Action action) {

  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_REASON = 10_000;
  private static final int LONGEST_CLAUSES = 2_000;

  /**
   * A page that the mail leads to.
   *
   * @param words of what one does there: {@code Answer}
   * @param path within this site. It may hold a secret: it is kept until the mail was sent, and
   *     written to no trail.
   */
  public record Action(String words, String path) {}

  /** One with which nothing is to be done. */
  public Telling(
      String key,
      String school,
      String caseNumber,
      Addressee to,
      String headline,
      String reason,
      String clauses,
      boolean confidential) {
    this(key, school, caseNumber, to, headline, reason, clauses, confidential, null);
  }

  /**
   * @throws IllegalArgumentException where a text is missing or too long (200 for the key and the
   *     headline, 10,000 for the reason, 2,000 for the clauses), or the headline has several lines
   */
  public Telling {
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(to, "to");
    check("key", key, LONGEST_KEY);
    check("headline", headline, LONGEST_HEADLINE);
    if (headline.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A headline has one line");
    }
    check("reason", reason == null ? "-" : reason, LONGEST_REASON);
    check("clauses", clauses == null ? "-" : clauses, LONGEST_CLAUSES);
  }

  private static void check(String name, String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(
          "The %s needs 1 to %,d characters".formatted(name, longest));
    }
  }
}
