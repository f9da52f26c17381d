package org.countersign.accounthandover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/** Somebody asks for a handover: of which account, why, whose access ends, and from when on. */
@Component
class AskForHandover implements SubmissionRule {

  static final String PROCEDURE = "account-handover";
  static final String ACCOUNT = "accountId";
  static final String LEAVERS = "leaverStaff";
  static final String HOLD = "hold";

  private final HandoverRegister register;
  private final SocialAccounts accounts;

  AskForHandover(HandoverRegister register, SocialAccounts accounts) {
    this.register = register;
    this.accounts = accounts;
  }

  @Override
  public String procedure() {
    return PROCEDURE;
  }

  @Override
  public String element() {
    return "handoverWanted";
  }

  /**
   * @param leavers usernames of owners
   */
  private record Asked(String account, String reason, List<String> leavers, boolean hold) {}

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(ACCOUNT, DecisionForm.REASON, LEAVERS, HOLD));
    NoSecrets.check(sent.answers(), answers);
    Asked asked = read(answers);
    List<String> problems = new ArrayList<>(answers.problems());
    if (!asked.account().isEmpty()) {
      problems.addAll(problems(sent.school(), asked));
    }
    return problems;
  }

  private List<String> problems(String school, Asked asked) {
    Optional<SocialAccount> account = accounts.byId(school, asked.account());
    if (account.isEmpty()) {
      return List.of("“Account” is none of this school’s. Choose one of those offered.");
    }
    if (account.get().status() == SocialAccount.Status.CLOSED) {
      return List.of("“Account” is closed, so there is nothing to hand over. Choose another one.");
    }
    Optional<Handover> open = register.open(school, asked.account());
    if (open.isPresent()) {
      return List.of(
          "“Account” is being handed over already, in %s. Go on there."
              .formatted(open.get().caseKey()));
    }
    return account.get().owners().containsAll(asked.leavers())
        ? List.of()
        : List.of(
            "“Who gives it up” names somebody who does not run it. Choose from those offered.");
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Asked asked = read(new Answers(sent.answers()));
    SocialAccount account = accounts.byId(sent.school(), asked.account()).orElseThrow();
    List<String> here =
        accounts.ownersToday(account).stream().map(person -> person.username()).toList();
    List<String> gone = account.owners().stream().filter(owner -> !here.contains(owner)).toList();
    List<String> leavers = new ArrayList<>(asked.leavers());
    leavers.addAll(gone);
    String id =
        register.begin(
            sent.school(),
            asked.account(),
            asked.reason(),
            asked.hold() || accounts.obstacle(account).isPresent(),
            leavers,
            gone,
            sent.actor().userId());
    return Map.of(CaseHandover.HANDOVER, id);
  }

  private static Asked read(Answers answers) {
    return new Asked(
        answers.text(ACCOUNT, "Account", 64, true),
        answers.text(DecisionForm.REASON, "Why", DecisionForm.LONGEST_REASON, true),
        answers.ids(LEAVERS, "Who gives it up"),
        answers.choice(HOLD, "From when on", List.of("yes", "no")).equals("yes"));
  }
}
