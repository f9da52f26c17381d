package org.countersign.consentwithdrawal;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Tells staff what a notice asks of them besides its steps. */
@Component
class StaffTold {

  private static final String OVERDUE = "NAT:19";

  private final Notices notices;
  private final People people;
  private final Trail trail;

  StaffTold(Notices notices, People people, Trail trail) {
    this.notices = notices;
    this.people = people;
    this.trail = trail;
  }

  /** Those who care for the child do not agree: the safeguarding leads hear of it. */
  void conflict(ConsentNotice notice) {
    tell(
        notice,
        List.of(Role.DSL),
        "conflict",
        "Those who care for a child do not agree (" + notice.caseKey() + ")",
        "Consent was withdrawn that somebody else had given. The withdrawal counts. Please see"
            + " whether somebody should talk to the family.",
        "NAT:17; ours: where carers do not agree the safer side counts");
  }

  /**
   * The month is over: its keepers and the head hear of it.
   *
   * @param keepers roles, with commas between them
   */
  void overdue(ConsentNotice notice, String keepers) {
    List<Role> roles =
        Stream.concat(Arrays.stream(keepers.split(",")), Stream.of("headteacher"))
            .flatMap(id -> Role.byId(id.strip()).stream())
            .toList();
    trail.record(
        TrailEvent.of(Chain.ofCase(notice.caseKey()), Kind.NOTICE, By.system())
            .inSchool(notice.school())
            .at("overdue", "The month for a notice is over")
            .citing(OVERDUE));
    tell(
        notice,
        roles,
        "overdue",
        "A notice is overdue: one month is over (" + notice.caseKey() + ")",
        "It was received on "
            + notice.says().receivedOn()
            + " and is not answered yet. See in Tasks what it waits for.",
        OVERDUE);
  }

  private void tell(
      ConsentNotice notice,
      List<Role> roles,
      String what,
      String headline,
      String reason,
      String clauses) {
    TreeSet<String> usernames = new TreeSet<>();
    roles.forEach(
        role ->
            people.holdersOf(role, notice.school()).stream()
                .map(Person::username)
                .forEach(usernames::add));
    usernames.forEach(
        person ->
            notices.tell(
                new Telling(
                    notice.caseKey() + ":" + what + ":" + person,
                    notice.school(),
                    notice.caseKey(),
                    Addressee.person(person),
                    headline,
                    reason,
                    clauses,
                    false)));
  }
}
