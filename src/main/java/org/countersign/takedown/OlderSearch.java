package org.countersign.takedown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.consent.Child;

/**
 * The search, by hand, of an account's posts that are not on record.
 *
 * @param id random
 * @param account id in the account register
 * @param before that day posts are not all on record; null where nobody knows from when they are
 * @param caseKey number of its case; null until that is opened
 * @param result null while it is not searched
 * @param asked for whom, in the order in which they were asked; never empty
 */
public record OlderSearch(
    String id,
    String school,
    String account,
    LocalDate before,
    String caseKey,
    Instant askedAt,
    SearchState state,
    Result result,
    List<For> asked) {

  /**
   * What came of it.
   *
   * @param by username
   * @param how whoever searched did it, or what stood in the way, in their words
   * @param whyNot null where it was searched
   */
  public record Result(String by, Instant at, String how, WhyNot whyNot) {}

  /**
   * For whom it is searched.
   *
   * @param cause number of the case that asks, or one that no case has
   * @param removalAsked whether the family asked expressly for removal (OIEA 4.6)
   */
  public record For(String cause, Reason reason, Child child, boolean removalAsked) {}

  /** What that child's search was asked for; the last, where it was asked for twice. */
  public Optional<For> of(Child child) {
    return asked.stream().filter(one -> one.child().equals(child)).reduce((first, last) -> last);
  }
}
