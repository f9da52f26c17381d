package org.countersign.accountadoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is said of an account that exists already.
 *
 * @param platform id of the network
 * @param openedOn since when there is such an account, as far as known
 * @param approvedBy who approved it then, in words; empty where nobody knows
 * @param openTo {@code open} or {@code closed}
 * @param youngestReader {@code families}, or the age of the youngest whom it is for
 * @param owners usernames of the staff who run it
 * @param lead one of them
 * @param others names of those who run it besides
 * @param place where the password is, never what it is
 * @param keeper id of the role that keeps it
 * @param points answers by point of the question {@code application-contents}; may lack some
 * @param done points of the question {@code account-readiness} that are done already
 */
record Particulars(
    String platform,
    String handle,
    String link,
    LocalDate openedOn,
    String approvedBy,
    String openTo,
    String youngestReader,
    List<String> owners,
    String lead,
    List<String> others,
    String schoolEmail,
    String place,
    String keeper,
    Map<String, String> points,
    List<String> done) {

  Particulars {
    owners = List.copyOf(owners);
    others = List.copyOf(others);
    points = Map.copyOf(points);
    done = done.stream().sorted().distinct().toList();
  }
}
