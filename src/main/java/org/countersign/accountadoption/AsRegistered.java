package org.countersign.accountadoption;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/**
 * What is said of an account, as the account register has it now: once it is there, a handover or a
 * file may have changed who runs it and where its credentials are.
 */
@Component
class AsRegistered {

  private final SocialAccounts accounts;
  private final ParticularsForm form;

  AsRegistered(SocialAccounts accounts, ParticularsForm form) {
    this.accounts = accounts;
    this.form = form;
  }

  /**
   * @param said the version that counts; it comes back as it is where the register has not had it
   *     yet, and equal to it where the register has not moved since
   */
  Particulars of(Adoption adoption, Particulars said) {
    return adoption.account() == null || adoption.entered() != adoption.version()
        ? said
        : accounts
            .byId(adoption.school(), adoption.account())
            .map(account -> with(account, said))
            .orElse(said);
  }

  private static Particulars with(SocialAccount account, Particulars said) {
    Map<String, String> points = new HashMap<>(said.points());
    points.computeIfPresent("purpose", (point, was) -> account.purpose());
    points.computeIfPresent("audience", (point, was) -> account.audience());
    String lead = account.upkeep().lead();
    String openTo = account.upkeep().openTo();
    return new Particulars(
        said.platform(),
        said.handle(),
        account.link(),
        said.openedOn(),
        said.approvedBy(),
        openTo == null ? said.openTo() : openTo,
        said.youngestReader(),
        inOrder(said.owners(), account.owners()),
        lead == null ? said.lead() : lead,
        inOrder(said.others(), account.upkeep().nonEmployees()),
        account.schoolEmail(),
        account.credentialsPlace(),
        account.credentialsKeeper().id(),
        points,
        said.done());
  }

  /** In the order in which they were said, where they are the same. */
  private static List<String> inOrder(List<String> said, List<String> registered) {
    return Set.copyOf(said).equals(Set.copyOf(registered)) ? said : registered;
  }

  /** Differs where what is said differs; tells nothing of it. */
  String mark(Particulars said) {
    return UUID.nameUUIDFromBytes(
            new TreeMap<>(form.write(said)).toString().getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
