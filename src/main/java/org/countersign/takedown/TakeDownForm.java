package org.countersign.takedown;

import java.util.List;
import org.countersign.access.CurrentPerson;
import org.countersign.account.SocialAccounts;
import org.countersign.school.School;
import org.countersign.start.SchoolChoice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the start form of a take-down reads: schools and accounts, nothing of anybody. */
@RestController
class TakeDownForm {

  private final TakeDownReaders readers;
  private final SocialAccounts accounts;
  private final AccountWords naming;
  private final CurrentPerson people;

  TakeDownForm(
      TakeDownReaders readers, SocialAccounts accounts, AccountWords naming, CurrentPerson people) {
    this.readers = readers;
    this.accounts = accounts;
    this.naming = naming;
    this.people = people;
  }

  record Named(String id, String name) {}

  /**
   * @param accounts closed ones too: what was posted from them may be up
   */
  record Form(Named school, List<Named> schools, List<Named> accounts) {}

  @GetMapping("/take-downs/form")
  Form form(@RequestParam(required = false) String school) {
    SchoolChoice choice = SchoolChoice.of(readers.namedBy(people.now()), school);
    String id = choice.school().id();
    return new Form(
        named(choice.school()),
        choice.schools().stream().map(TakeDownForm::named).toList(),
        accounts.all(id).stream()
            .map(account -> new Named(account.id(), naming.account(id, account.id())))
            .toList());
  }

  private static Named named(School school) {
    return new Named(school.id(), school.name());
  }
}
