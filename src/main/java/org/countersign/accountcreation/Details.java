package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;

/**
 * What an application says.
 *
 * @param platform id of the network
 * @param openTo {@code open} or {@code closed}
 * @param youngestReader {@code families}, or the age of the youngest whom it is for
 * @param owners usernames of the staff who are to run it
 * @param lead one of them
 * @param nonEmployees names of those not employed by the school who are to run it too
 * @param points answers by point of the question {@code application-contents}
 */
record Details(
    String platform,
    String handle,
    String openTo,
    String youngestReader,
    List<String> owners,
    String lead,
    List<String> nonEmployees,
    String schoolEmail,
    Map<String, String> points) {

  Details {
    owners = List.copyOf(owners);
    nonEmployees = List.copyOf(nonEmployees);
    points = Map.copyOf(points);
  }

  /** The same, run by the others alone. */
  Details without(List<String> left) {
    return new Details(
        platform,
        handle,
        openTo,
        youngestReader,
        owners.stream().filter(owner -> !left.contains(owner)).toList(),
        lead,
        nonEmployees,
        schoolEmail,
        points);
  }
}
