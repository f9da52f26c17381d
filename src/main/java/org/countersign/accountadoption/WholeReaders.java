package org.countersign.accountadoption;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.CaseTasks;
import org.countersign.account.AccountReaders;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who reads all of an adoption, where the password is kept and what colleagues lack included: who
 * reads the account register, asked, confirms, or mends. Others read what it is about, and what is
 * asked of themselves.
 */
@Component
class WholeReaders {

  private static final List<String> STEPS =
      List.of("confirmAccount", "mendGaps", "closeOutside", "reviseAdoption");

  private final AccountReaders register;
  private final People people;
  private final CaseTasks tasks;

  WholeReaders(AccountReaders register, People people, CaseTasks tasks) {
    this.register = register;
    this.people = people;
    this.tasks = tasks;
  }

  boolean reads(Adoption adoption, Particulars said, Actor reader) {
    return List.of(adoption.askedBy(), said.lead()).contains(reader.userId())
        || register.reads(reader, adoption.school())
        || confirms(adoption, reader)
        || hasATask(adoption, reader);
  }

  private boolean confirms(Adoption adoption, Actor reader) {
    Set<String> held =
        people.rolesOf(reader.userId(), adoption.school()).stream()
            .map(Role::id)
            .collect(Collectors.toSet());
    return adoption.approver() != null
        && Arrays.stream(adoption.approver().roles().split(",")).anyMatch(held::contains);
  }

  private boolean hasATask(Adoption adoption, Actor reader) {
    return tasks.hasOneIn(adoption.caseKey(), reader)
        && STEPS.stream()
            .anyMatch(
                step ->
                    tasks
                        .schoolsAt(NameAccount.PROCEDURE, step, reader)
                        .contains(adoption.school()));
  }
}
