package org.countersign.post;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRecord;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NeverPublish;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;

/** What families, and those who keep children safe, say of a pupil of the demo while posts wait. */
class Families {

  static final String NEVER_REASON = "A reason that nobody reads";

  private final ConsentRegister consents;
  private final NeverPublish neverPublish;
  private final MovableClock clock;

  Families(ConsentRegister consents, NeverPublish neverPublish, MovableClock clock) {
    this.consents = consents;
    this.neverPublish = neverPublish;
    this.clock = clock;
  }

  /** Every consent is taken back. */
  void withdraw(String pupil) {
    record(pupil, history(pupil), Decision.WITHDRAWN, Giver.unlinked("Somebody of the family"));
  }

  /** What was given before is given again. */
  void giveAgain(String pupil) {
    List<ConsentRecord> given =
        history(pupil).stream().filter(one -> one.decision() == Decision.GIVEN).toList();
    record(pupil, given, Decision.GIVEN, given.get(given.size() - 1).giver());
  }

  private List<ConsentRecord> history(String pupil) {
    return consents.history(school(pupil), Child.pupil(pupil));
  }

  private void record(String pupil, List<ConsentRecord> as, Decision decision, Giver giver) {
    Set<Use> uses = as.stream().map(ConsentRecord::use).collect(Collectors.toSet());
    consents.record(
        school(pupil),
        new NewConsent(
            Child.pupil(pupil), uses, "all", decision, giver, clock.today(), "Note of a call"),
        "data-lead." + school(pupil));
  }

  void neverPublish(String pupil) {
    neverPublish.set(
        school(pupil), Child.pupil(pupil), clock.today(), NEVER_REASON, "dsl." + school(pupil));
  }

  void mayBePublishedAgain(String pupil) {
    neverPublish.lift(
        school(pupil), Child.pupil(pupil), clock.today(), NEVER_REASON, "dsl." + school(pupil));
  }

  private static String school(String pupil) {
    return pupil.substring(0, pupil.indexOf('-'));
  }
}
