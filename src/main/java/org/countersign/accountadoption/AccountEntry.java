package org.countersign.accountadoption;

import java.time.LocalDate;
import java.util.Optional;
import org.countersign.account.AccountRegister;
import org.countersign.account.AdoptedAccounts;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccount.Status;
import org.countersign.account.SocialAccounts;
import org.countersign.account.Upkeep;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Writes an account that was confirmed into the account register, open or shut. */
@Component
class AccountEntry {

  private final AdoptionTable table;
  private final AdoptedAccounts adopted;
  private final AccountRegister accounts;
  private final SocialAccounts lookUp;

  AccountEntry(
      AdoptionTable table,
      AdoptedAccounts adopted,
      AccountRegister accounts,
      SocialAccounts lookUp) {
    this.table = table;
    this.adopted = adopted;
    this.accounts = accounts;
    this.lookUp = lookUp;
  }

  /**
   * Enters it as it was confirmed. What something else suspended stays so.
   *
   * @return the status that it has now
   * @throws IllegalStateException without a confirmation of the version that counts (A1)
   */
  Status enter(Adoption adoption, Particulars said, Status status, LocalDate reviewOn) {
    if (adoption.confirmation() == null
        || adoption.confirmation().version() != adoption.version()) {
      throw new IllegalStateException("Nobody confirmed " + adoption.caseKey() + " as it stands");
    }
    Optional<SocialAccount> there = adopted.find(adoption.school(), said.platform(), said.handle());
    if (there.isPresent()
        && (there.get().status() == Status.CLOSED || adopted.isConfirmed(there.get()))) {
      throw new IllegalStateException("The register has that account, confirmed or closed");
    }
    String id =
        there
            .map(SocialAccount::id)
            .orElseGet(() -> accounts.freeId(adoption.school(), said.platform()));
    Status becomes = there.map(now -> allowed(adoption, now, status)).orElse(status);
    adopted.confirm(
        account(adoption, said, id, becomes, reviewOn),
        adoption.confirmation().by(),
        adoption.caseKey());
    table.entered(adoption, id);
    return becomes;
  }

  /** Only what this case suspended opens in it: a handover, or a file, had its reasons. */
  private Status allowed(Adoption adoption, SocialAccount now, Status wanted) {
    boolean ours =
        lookUp
            .suspendedIn(now.school(), now.id())
            .filter(key -> key.equals(adoption.caseKey()))
            .isPresent();
    return now.status() == Status.SUSPENDED && !ours ? Status.SUSPENDED : wanted;
  }

  /**
   * Brings the register up to the version that counts, where it has an earlier one, and to the
   * status. What was closed stays closed, and what something else suspended stays so.
   *
   * @return whether the account was shut, and is open now
   */
  boolean update(Adoption adoption, Particulars said, Status status) {
    SocialAccount now = lookUp.byId(adoption.school(), adoption.account()).orElseThrow();
    if (now.status() == Status.CLOSED) {
      return false;
    }
    Status becomes = allowed(adoption, now, status);
    boolean changed = adoption.entered() < adoption.version();
    adopted.change(
        changed
            ? account(adoption, said, now.id(), becomes, now.upkeep().reviewOn())
            : now.as(becomes),
        null,
        adoption.caseKey());
    table.entered(adoption, now.id());
    return now.status() == Status.SUSPENDED && becomes == Status.OPEN;
  }

  /**
   * Nothing is posted from it any more, whether it was confirmed or a file entered it.
   *
   * @param by username of whoever decided that
   */
  void close(Adoption adoption, Particulars said, String by) {
    adopted
        .find(adoption.school(), said.platform(), said.handle())
        .filter(one -> one.id().equals(adoption.account()) || !adopted.isConfirmed(one))
        .ifPresent(one -> adopted.change(one.as(Status.CLOSED), by, adoption.caseKey()));
  }

  private SocialAccount account(
      Adoption adoption, Particulars said, String id, Status status, LocalDate reviewOn) {
    SocialAccounts.Monitors monitors = lookUp.monitors(adoption.school());
    return new SocialAccount(
        adoption.school(),
        id,
        said.platform(),
        said.handle(),
        said.link(),
        said.points().getOrDefault("purpose", ""),
        said.points().getOrDefault("audience", ""),
        status,
        said.owners(),
        said.openedOn(),
        said.schoolEmail(),
        said.place(),
        Role.byId(said.keeper()).orElseThrow(),
        new Upkeep(
            said.lead(),
            said.others(),
            said.openTo(),
            monitors.roles(),
            monitors.owners(),
            reviewOn));
  }
}
