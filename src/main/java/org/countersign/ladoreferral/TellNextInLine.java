package org.countersign.ladoreferral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.CaseTeams;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.staffconcern.CaseManagers;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/**
 * Tells whoever comes next in line that something by law is overdue, without a word of what. The
 * subject and whoever is in conflict are in no such line. Clauses: see {@code tellNextInLine} in
 * lado-referral.bpmn.
 */
@Component
class TellNextInLine implements JavaDelegate {

  private final StaffConcerns register;
  private final CaseManagers managers;
  private final CaseTeams teams;
  private final Notices notices;
  private final Trail trail;
  private final PageWords words;

  TellNextInLine(
      StaffConcerns register,
      CaseManagers managers,
      CaseTeams teams,
      Notices notices,
      Trail trail,
      PageWords words) {
    this.register = register;
    this.managers = managers;
    this.teams = teams;
    this.notices = notices;
    this.trail = trail;
    this.words = words;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    StaffConcern concern =
        register.byId((String) execution.getVariable(StaffConcerns.CONCERN)).orElseThrow();
    Optional<String> manager = teams.caseManager(number);
    List<String> next =
        managers.handling(concern.caseKey()).line().stream()
            .filter(person -> manager.filter(person::equals).isEmpty())
            .limit(1)
            .toList();
    next.forEach(person -> tell(number, concern.school(), person, manager));
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.NOTICE, By.system())
            .inSchool(concern.school())
            .at("tellNextInLine", "Tell the next in line")
            .citing("NAT:4")
            .with(Map.of("to", next)));
  }

  /** The number of the case is its secret, too. */
  private void tell(String number, String school, String person, Optional<String> manager) {
    notices.tell(
        new Telling(
            "lado-overdue:" + number,
            school,
            null,
            Addressee.person(person),
            "Something that is due by law is overdue",
            "It is confidential, so nothing of it stands here. "
                + manager
                    .map(one -> words.person(one) + " has to do it. Ask them whether it is done.")
                    .orElse("Nobody has it at present. Look at Tasks.")
                + " You come next in line.",
            null,
            // A confidential one would say that something waits, and no more.
            false));
  }
}
