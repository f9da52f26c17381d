package org.countersign.accountadoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.account.AccountRules;
import org.countersign.account.AdoptedAccounts;
import org.countersign.account.HandoversUnderWay;
import org.countersign.account.SocialAccount.Status;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/** What of an account's particulars is refused as it is entered; what it lacks is no error. */
@Component
class ParticularsRules {

  private final AccountRules rules;
  private final AdoptedAccounts accounts;
  private final HandoversUnderWay handovers;
  private final AdoptionTable adoptions;
  private final Platforms platforms;
  private final Clock clock;

  ParticularsRules(
      AccountRules rules,
      AdoptedAccounts accounts,
      HandoversUnderWay handovers,
      AdoptionTable adoptions,
      Platforms platforms,
      Clock clock) {
    this.rules = rules;
    this.accounts = accounts;
    this.handovers = handovers;
    this.adoptions = adoptions;
    this.platforms = platforms;
    this.clock = clock;
  }

  /**
   * Everything wrong with it, in words that say what to change.
   *
   * @param own id of the adoption that it is of; null for a new one
   */
  List<String> problems(String school, Particulars said, String own) {
    List<String> problems = new ArrayList<>(always(school, said));
    taken(school, said).ifPresent(problems::add);
    handedOver(school, said).ifPresent(problems::add);
    adoptions
        .alike(school, said.platform(), said.handle(), own)
        .ifPresent(
            other ->
                problems.add(
                    "This account is on its way into the register already, in the case %s."
                        .formatted(other)));
    return problems;
  }

  /** Those that hold after it is in the register, too. */
  List<String> always(String school, Particulars said) {
    List<String> problems = new ArrayList<>();
    if (platforms.byId(said.platform()).isEmpty()) {
      problems.add("“Network” is none that is known here. Choose one of those offered.");
    }
    rules.handleProblem(said.handle()).ifPresent(problems::add);
    if (said.openedOn().isAfter(LocalDate.now(clock))) {
      problems.add("“Since when it exists” is still to come. Give a day that is past.");
    }
    if (!said.schoolEmail().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
      problems.add("“E-mail address” is none. Write it as in name@school.example.");
    }
    if (!rules.notStaff(school, said.owners()).isEmpty()) {
      problems.add(
          "“Who runs it” names somebody who is not a member of this school’s staff today. Choose"
              + " from those offered.");
    }
    if (!said.owners().contains(said.lead())) {
      problems.add("“Who leads it” must be one of those who run it.");
    }
    return problems;
  }

  /** Whether the register's account is being handed over, so that nothing else changes it. */
  Optional<String> handedOver(String school, Particulars said) {
    return accounts
        .find(school, said.platform(), said.handle())
        .flatMap(one -> handovers.handoverOf(school, one.id()))
        .map(
            key ->
                "The account is being handed over, in %s. Nothing else changes it until that is done: try again then."
                    .formatted(key));
  }

  /** Whether the register has it so that it cannot be adopted. */
  Optional<String> taken(String school, Particulars said) {
    return accounts
        .find(school, said.platform(), said.handle())
        .flatMap(
            one -> {
              if (one.status() == Status.CLOSED) {
                return Optional.of(
                    "The school’s register has this account as closed. Ask for a new one.");
              }
              return accounts.isConfirmed(one)
                  ? Optional.of("The school’s register has this account, and it is confirmed.")
                  : Optional.empty();
            });
  }
}
