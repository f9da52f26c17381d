package org.countersign.accountcreation;

import java.time.LocalDate;
import java.util.Optional;
import org.countersign.accountcreation.Readiness.Confirmed;
import org.countersign.training.Trainee;
import org.countersign.training.Training;
import org.countersign.training.TrainingRecord;
import org.springframework.stereotype.Component;

/** What the training record knows of those who run an account, and what is added to it. */
@Component
public class OwnersTraining {

  private final TrainingRecord record;

  OwnersTraining(TrainingRecord record) {
    this.record = record;
  }

  /** The day that counts today, if there is one on record. */
  public Optional<LocalDate> day(
      String school, String owner, String about, Point point, String platform) {
    return Training.byId(point.id())
        .flatMap(kind -> record.valid(school, trainee(owner, about), kind, of(kind, platform)))
        .map(TrainingRecord.Entry::on);
  }

  /** Whether what was done on that day counts today. */
  boolean counts(Application application, LocalDate on) {
    return counts(application.school(), on);
  }

  /** Whether what was done on that day counts today. */
  public boolean counts(String school, LocalDate on) {
    return record.counts(school, on);
  }

  /** Adds what was confirmed, unless the record has it already. */
  void note(Application application, String platform, Confirmed one) {
    note(
        application.school(), application.caseKey(), platform, trainee(one.by(), one.about()), one);
  }

  /**
   * Adds what an owner confirmed of themselves in another procedure, unless the record has it.
   *
   * @param platform the network of their account
   * @param point that was asked of owners
   */
  public void note(
      String school, String caseKey, String platform, String owner, Point point, LocalDate on) {
    note(school, caseKey, platform, Trainee.staff(owner), new Confirmed(owner, "", point.id(), on));
  }

  private void note(
      String school, String caseKey, String platform, Trainee trainee, Confirmed one) {
    Training kind =
        Training.byId(one.point())
            .orElseThrow(() -> new IllegalStateException("Nobody records " + one.point()));
    String network = of(kind, platform);
    boolean known =
        record.of(school, trainee).stream()
            .anyMatch(
                entry ->
                    entry.kind() == kind
                        && entry.on().equals(one.on())
                        && (entry.platform() == null || entry.platform().equals(network)));
    if (!known) {
      record.add(
          new TrainingRecord.Entry(school, trainee, kind, network, one.on(), one.by(), caseKey));
    }
  }

  private static Trainee trainee(String owner, String about) {
    return about.isEmpty() ? Trainee.staff(owner) : Trainee.nonEmployee(about);
  }

  private static String of(Training kind, String platform) {
    return kind == Training.PLATFORM_INDUCTION ? platform : null;
  }
}
