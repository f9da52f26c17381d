package org.countersign.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An account, as pages and exports show it: names in the place of ids.
 *
 * @param owners full names, its lead first and marked as such
 * @param ownersToday how many of them are at the school today
 * @param obstacle why nothing is posted from it, to follow on "it"; null where it may be
 * @param keeper who keeps its password
 * @param monitors who watches it
 * @param reviewOn empty where nobody said when
 * @param confirmed whether it was approved or confirmed in a case, and not entered by a file alone
 * @param completeFrom from when every post that shows a child is on record; empty where nobody
 *     knows
 */
record AccountLine(
    String id,
    String platform,
    String handle,
    String link,
    String purpose,
    String audience,
    String openTo,
    String status,
    List<String> owners,
    List<String> nonEmployees,
    int ownersToday,
    String obstacle,
    String openedOn,
    String schoolEmail,
    String place,
    String keeper,
    String monitors,
    String reviewOn,
    boolean confirmed,
    String completeFrom) {

  /** Whether every one of the words stands somewhere in it. */
  boolean has(String words) {
    String all =
        Stream.concat(
                Stream.of(platform, handle, link, purpose, audience, status, schoolEmail, keeper),
                Stream.concat(owners.stream(), nonEmployees.stream()))
            .reduce("", (one, other) -> one + " " + other)
            .toLowerCase(Locale.UK);
    return Stream.of(words.toLowerCase(Locale.UK).split("\\s+")).allMatch(all::contains);
  }
}
