package org.countersign.accountadoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countersign.account.AccountRules;
import org.countersign.accountcreation.Point;
import org.countersign.start.PageWords;
import org.countersign.training.Trainee;
import org.countersign.training.Training;
import org.countersign.training.TrainingRecord;
import org.springframework.stereotype.Component;

/** Which of those who run an account are not ready, by the training record (A3). */
@Component
class OwnersReady {

  private final Wanted wanted;
  private final TrainingRecord record;
  private final AccountRules rules;
  private final PageWords words;

  OwnersReady(Wanted wanted, TrainingRecord record, AccountRules rules, PageWords words) {
    this.wanted = wanted;
    this.record = record;
    this.rules = rules;
    this.words = words;
  }

  /**
   * Something that is not on record of somebody.
   *
   * @param name theirs
   * @param asked username of whoever is asked: themselves, or who leads for those not employed
   * @param field of the form, such as {@code policyReadOn}, or {@code policyReadOn2} of the second
   *     person not employed by the school
   */
  record Lacking(Trainee whose, String name, String asked, String field, Point point) {}

  /** Of members of staff who are here, and of those not employed by the school. */
  List<Lacking> lacking(Adoption adoption, Particulars said) {
    List<String> left = rules.notStaff(adoption.school(), said.owners());
    List<Lacking> lacking = new ArrayList<>();
    for (Point point : wanted.readiness(adoption.policyEditions())) {
      if (point.whose().equals(Point.OWNER)) {
        said.owners().stream()
            .filter(owner -> !left.contains(owner))
            .map(owner -> ofOwner(owner, point))
            .forEach(lacking::add);
      } else if (point.whose().equals(Point.NON_EMPLOYEE)) {
        for (int i = 0; i < said.others().size(); i++) {
          lacking.add(ofOther(said.others().get(i), i + 1, said.lead(), point));
        }
      }
    }
    lacking.removeIf(one -> isOnRecord(adoption.school(), one, said.platform()));
    return lacking;
  }

  private Lacking ofOwner(String owner, Point point) {
    return new Lacking(
        Trainee.staff(owner), words.person(owner), owner, point.field() + "On", point);
  }

  private static Lacking ofOther(String name, int number, String lead, Point point) {
    return new Lacking(Trainee.nonEmployee(name), name, lead, point.field() + "On" + number, point);
  }

  /** What nobody records counts as lacking. */
  private boolean isOnRecord(String school, Lacking one, String platform) {
    return Training.byId(one.point().id())
        .flatMap(kind -> record.valid(school, one.whose(), kind, of(kind, platform)))
        .isPresent();
  }

  /** What of all that is asked of that person. */
  List<Lacking> askedOf(String person, Adoption adoption, Particulars said) {
    return lacking(adoption, said).stream().filter(one -> one.asked().equals(person)).toList();
  }

  /** Whether what was done on that day counts today. */
  boolean counts(String school, LocalDate on) {
    return record.counts(school, on);
  }

  /** Adds what somebody confirmed. */
  void note(Adoption adoption, Particulars said, Lacking one, LocalDate on, String by) {
    Training kind =
        Training.byId(one.point().id())
            .orElseThrow(() -> new IllegalStateException("Nobody records " + one.point().id()));
    record.add(
        new TrainingRecord.Entry(
            adoption.school(),
            one.whose(),
            kind,
            of(kind, said.platform()),
            on,
            by,
            adoption.caseKey()));
  }

  private static String of(Training kind, String platform) {
    return kind == Training.PLATFORM_INDUCTION ? platform : null;
  }
}
