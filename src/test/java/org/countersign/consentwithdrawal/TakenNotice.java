package org.countersign.consentwithdrawal;

import java.util.List;
import java.util.Set;
import org.countersign.consentwithdrawal.Step.Way;
import org.countersign.consentwithdrawal.Step.Who;
import org.countersign.consentwithdrawal.Step.Withdraws;

/** A notice of a schedule that the product took, and what it has to come to. */
final class TakenNotice {

  final String key;
  final int pupil;

  /** What it takes back. */
  final List<ClauseOracle.Word> words;

  /** Numbers of the posts that were up when it began to count; each has to be decided. */
  Set<String> posts = Set.of();

  boolean counts;
  boolean isAnswered;

  private final Withdraws step;

  TakenNotice(String key, Withdraws step, List<ClauseOracle.Word> words) {
    this.key = key;
    this.pupil = step.pupil();
    this.step = step;
    this.words = words;
  }

  /** Whether it is from a carer on the roll, who has an address there. */
  boolean isOfCarer() {
    return step.way() == Way.LINK || Set.of(Who.MOTHER, Who.FATHER).contains(step.who());
  }

  /** Whether it is from somebody of whom the school knows nothing. */
  boolean isOfStranger() {
    return step.way() != Way.LINK && step.who() == Who.STRANGER;
  }
}
