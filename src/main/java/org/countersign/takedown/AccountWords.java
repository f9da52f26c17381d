package org.countersign.takedown;

import java.util.Optional;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.OtherChild;
import org.countersign.consent.OtherChildren;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** Says accounts and children as the forms of take-downs do. */
@Component
class AccountWords {

  private final SocialAccounts accounts;
  private final Platforms platforms;
  private final Roll roll;
  private final OtherChildren others;

  AccountWords(SocialAccounts accounts, Platforms platforms, Roll roll, OtherChildren others) {
    this.accounts = accounts;
    this.platforms = platforms;
    this.roll = roll;
    this.others = others;
  }

  String account(String school, String id) {
    return accounts
        .byId(school, id)
        .map(
            account ->
                platforms.byId(account.platform()).map(Platform::name).orElse(account.platform())
                    + ": "
                    + account.handle())
        .orElse(id);
  }

  String child(String school, Child child) {
    Optional<String> name =
        child.kind() == Child.Kind.PUPIL
            ? roll.pupil(school, child.id()).map(Pupil::fullName)
            : others.byId(school, child.id()).map(OtherChild::name);
    return name.orElse(child.id());
  }
}
