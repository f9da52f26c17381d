package org.countersign.consentwithdrawal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.consent.Use;
import org.countersign.consentwithdrawal.Step.Asks;
import org.countersign.consentwithdrawal.Step.Shows;

/** A post of a schedule, as its author asked for it, and again after each change. */
final class SchedulePost {

  final String key;
  final int account;
  final Shows shows;
  Set<Integer> pupils;
  boolean isOut;

  /** It lost a consent by time or leaving alone, which the product sees when it goes on. */
  boolean lostQuietly;

  private final ScheduleSchool school;

  SchedulePost(ScheduleSchool school, String key, Asks step) {
    this.school = school;
    this.key = key;
    this.account = step.account();
    this.shows = step.shows();
    this.pupils = new TreeSet<>(step.pupils());
  }

  /** A picture is no name, and the reverse (each use is consented to by itself). */
  private Set<Use> uses() {
    return switch (shows) {
      case PICTURE -> EnumSet.of(Use.IMAGE);
      case NAMES -> EnumSet.of(Use.FIRST_NAME);
      case PICTURE_AND_NAMES -> EnumSet.of(Use.IMAGE, Use.FIRST_NAME);
    };
  }

  private String platform() {
    return school.platform(account);
  }

  /** Whether the clauses let it show each of its pupils, in each of its uses, today. */
  boolean mayGoOut() {
    return pupils.stream().allMatch(this::mayShow);
  }

  boolean mayShow(int pupil) {
    return uses().stream()
        .allMatch(use -> school.oracle.may(pupil, use, platform(), school.today()));
  }

  /** Whether it shows the pupil in a use and on a network that the words take back. */
  boolean isAbout(int pupil, List<ClauseOracle.Word> words) {
    return pupils.contains(pupil)
        && words.stream()
            .anyMatch(word -> uses().stream().anyMatch(use -> word.isAbout(use, platform())));
  }
}
