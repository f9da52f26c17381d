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
class OwnersTraining {

  private final TrainingRecord record;

  OwnersTraining(TrainingRecord record) {
    this.record = record;
  }

  /** The day that counts today, if there is one on record. */
  Optional<LocalDate> day(String school, String owner, String about, Point point, String platform) {
    return Training.byId(point.id())
        .flatMap(kind -> record.valid(school, trainee(owner, about), kind, of(kind, platform)))
        .map(TrainingRecord.Entry::on);
  }

  /** Whether what was done on that day counts today. */
  boolean counts(Application application, LocalDate on) {
    return record.counts(application.school(), on);
  }

  /** Adds what was confirmed, unless the record has it already. */
  void note(Application application, String platform, Confirmed one) {
    Training kind =
        Training.byId(one.point())
            .orElseThrow(() -> new IllegalStateException("Nobody records " + one.point()));
    Trainee trainee = trainee(one.by(), one.about());
    boolean known =
        record.of(application.school(), trainee).stream()
            .anyMatch(
                entry ->
                    entry.kind() == kind
                        && entry.on().equals(one.on())
                        && (entry.platform() == null
                            || entry.platform().equals(of(kind, platform))));
    if (!known) {
      record.add(
          new TrainingRecord.Entry(
              application.school(),
              trainee,
              kind,
              of(kind, platform),
              one.on(),
              one.by(),
              application.caseKey()));
    }
  }

  private static Trainee trainee(String owner, String about) {
    return about.isEmpty() ? Trainee.staff(owner) : Trainee.nonEmployee(about);
  }

  private static String of(Training kind, String platform) {
    return kind == Training.PLATFORM_INDUCTION ? platform : null;
  }
}
