package org.countersign.consentwithdrawal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.countersign.consentwithdrawal.Step.What;
import org.countersign.consentwithdrawal.Step.Who;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A school with fifty pupils of one run alone, as its roll has them; each schedule begins with what
 * their families said at the start of the year.
 */
final class ScheduleSchool {

  private static final Map<String, List<String>> NETWORKS =
      Map.of(
          "oiea", List.of("facebook", "x"),
          "hcps", List.of("facebook", "x"),
          "bpet", List.of("facebook", "instagram"),
          "obs", List.of("x", "instagram"),
          "wmat", List.of("facebook", "linkedin"));

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

  final String id;
  final ClauseOracle oracle;
  private final Map<String, Integer> happened;
  private final ScheduleRoll roll;
  private final ConsentRegister consents;
  private final MovableClock clock;

  /**
   * @param run of no other school of this database
   * @param happened how often what happened, in all runs together
   */
  ScheduleSchool(
      String id,
      int run,
      Map<String, Integer> happened,
      ConsentRegister consents,
      JdbcTemplate jdbc,
      MovableClock clock) {
    this.id = id;
    this.happened = happened;
    this.oracle = new ClauseOracle(id);
    this.consents = consents;
    this.roll = new ScheduleRoll(id, run, jdbc);
    this.clock = clock;
  }

  void opens(Random random) {
    roll.opens();
    for (int pupil = 0; pupil < Schedules.PUPILS; pupil++) {
      switch (random.nextInt(10)) {
        case 0 -> {
          // Nobody answered: no.
        }
        case 1 -> says(pupil, Who.MOTHER, false, new What(EnumSet.allOf(Use.class), -1), SEPTEMBER);
        case 2 -> says(pupil, Who.MOTHER, true, new What(EnumSet.of(Use.IMAGE), -1), SEPTEMBER);
        case 3 -> says(pupil, Who.FATHER, true, new What(EnumSet.allOf(Use.class), 0), SEPTEMBER);
        default -> says(pupil, Who.MOTHER, true, new What(EnumSet.allOf(Use.class), -1), SEPTEMBER);
      }
    }
  }

  void closes() {
    roll.closes();
  }

  String pupil(int number) {
    return roll.pupil(number);
  }

  String carer(int pupil, Who who) {
    return roll.carer(pupil, who);
  }

  String account(int number) {
    return platform(number) + "-" + id;
  }

  /** The network of that account; less than 0 is all of them. */
  String platform(int account) {
    return account < 0 ? ClauseOracle.EVERYWHERE : NETWORKS.get(id).get(account);
  }

  List<String> platforms() {
    return NETWORKS.get(id);
  }

  void happened(String what) {
    happened.merge(what, 1, Integer::sum);
  }

  LocalDate today() {
    return clock.today();
  }

  /** On paper, entered by the office. */
  void says(int pupil, Who who, boolean yes, What what, LocalDate received) {
    consents.record(
        id,
        new NewConsent(
            Child.pupil(pupil(pupil)),
            what.uses(),
            platform(what.account()),
            yes ? Decision.GIVEN : Decision.REFUSED,
            Giver.carer(carer(pupil, who)),
            received,
            "Form of the year"),
        "office." + id);
    oracle.said(pupil, new ClauseOracle.Word(yes, what.uses(), platform(what.account()), received));
  }

  void leaves(int pupil) {
    oracle.left(pupil, roll.leaves(pupil, today()));
  }

  /** Which uses of that pupil the product allows there. */
  Set<Use> allowed(int pupil, String platform) {
    Set<Use> held = EnumSet.noneOf(Use.class);
    consents
        .check(id, Set.of(Child.pupil(pupil(pupil))), EnumSet.allOf(Use.class), platform, today())
        .findings()
        .stream()
        .filter(finding -> finding.standing().isHeld())
        .forEach(finding -> held.add(finding.use()));
    return held;
  }

  /** Which the clauses allow. */
  Set<Use> allowedByClauses(int pupil, String platform) {
    Set<Use> may = EnumSet.allOf(Use.class);
    may.removeIf(use -> !oracle.may(pupil, use, platform, today()));
    return may;
  }
}
