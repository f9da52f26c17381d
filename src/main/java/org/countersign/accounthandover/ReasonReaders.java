package org.countersign.accounthandover;

import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.access.CaseTasks;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who reads why a handover began. Whoever leaves does not; of what a person wrote, the headteacher,
 * whoever asked, and whoever decides.
 */
@Component
class ReasonReaders {

  private final People people;
  private final CaseTasks tasks;

  ReasonReaders(People people, CaseTasks tasks) {
    this.people = people;
    this.tasks = tasks;
  }

  boolean reads(Handover handover, Actor reader) {
    String person = reader.userId();
    return !handover.leavers().contains(person)
        && (handover.askedBy() == null || isTold(handover, person) || decides(handover, reader));
  }

  /** Whether a mail may say what somebody wrote. */
  boolean isTold(Handover handover, String person) {
    return person.equals(handover.askedBy())
        || people.rolesOf(person, handover.school()).contains(Role.HEADTEACHER);
  }

  private boolean decides(Handover handover, Actor reader) {
    return tasks.hasOneIn(handover.caseKey(), reader)
        && Stream.of(ChangeCredentials.TASK, ChooseSuccessor.TASK, CloseAccount.TASK)
            .anyMatch(
                step ->
                    tasks
                        .schoolsAt(AskForHandover.PROCEDURE, step, reader)
                        .contains(handover.school()));
  }
}
