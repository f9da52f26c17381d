package org.countersign.oversight;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.Person;
import org.countersign.school.School;
import org.countersign.training.Training;
import org.countersign.training.TrainingRecord;
import org.countersign.training.TrainingRecord.Done;
import org.springframework.stereotype.Component;

/**
 * How many who run an account lack something on record that the policy wants of them first: the
 * question {@code account-readiness} (A3).
 */
@Component
class TrainingGaps {

  private final SocialAccounts accounts;
  private final AnswersOfToday policy;
  private final TrainingRecord record;

  TrainingGaps(SocialAccounts accounts, AnswersOfToday policy, TrainingRecord record) {
    this.accounts = accounts;
    this.policy = policy;
    this.record = record;
  }

  /** People of the school's open accounts, each counted once. */
  long of(School school) {
    List<Training> wanted =
        policy.of(school.id(), "account-readiness", Map.of()).stream()
            .filter(row -> "owner".equals(row.get("of")))
            .flatMap(row -> Training.byId((String) row.get("point")).stream())
            .toList();
    Set<Done> counting = record.counting(school.id());
    Set<String> lacking = new HashSet<>();
    for (SocialAccount account : accounts.open(school.id())) {
      for (Person owner : accounts.ownersToday(account)) {
        if (wanted.stream().anyMatch(kind -> !counting.contains(done(owner, kind, account)))) {
          lacking.add(owner.username());
        }
      }
    }
    return lacking.size();
  }

  private static Done done(Person owner, Training kind, SocialAccount account) {
    return new Done(
        owner.username(), kind, kind == Training.PLATFORM_INDUCTION ? account.platform() : null);
  }
}
