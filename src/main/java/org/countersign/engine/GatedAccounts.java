package org.countersign.engine;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.countersign.access.Actor;
import org.countersign.access.UserRules;
import org.countersign.access.UserRules.AccountField;
import org.countersign.access.Verdict;

/** Accounts as the gate sees them, inside the command that is to change them. */
class GatedAccounts {

  Verdict save(Actor actor, Object saved, CommandContext context) {
    if (!(saved instanceof UserEntity user) || user.getId() == null) {
      return Verdict.refused(Gate.REFUSED);
    }
    boolean onRoll = isOnRoll(user.getId(), context);
    Set<AccountField> changes = changes(user, context);
    Verdict verdict = UserRules.save(actor, user.getId(), changes, onRoll);
    Passing.changes("userId", user.getId());
    Passing.changes(
        "changed", changes.stream().map(field -> field.name().toLowerCase(Locale.ROOT)).toList());
    if (verdict == Verdict.ALLOWED && user.hasNewPassword()) {
      checkStrength(user);
    }
    return verdict;
  }

  /** The engine refuses a weak password as a fault of its own, which tells nobody what to do. */
  private static void checkStrength(UserEntity user) {
    if (!user.checkPasswordAgainstPolicy()) {
      throw new BadUserRequestException(
          "Choose a stronger password: at least 10 characters, with small and capital letters, a"
              + " digit and a special character, and nothing of your name in it.");
    }
  }

  private static Set<AccountField> changes(UserEntity user, CommandContext context) {
    User stored =
        context.runWithoutAuthorization(
            () -> context.getReadOnlyIdentityProvider().findUserById(user.getId()));
    Set<AccountField> changes = EnumSet.noneOf(AccountField.class);
    if (stored == null) {
      return EnumSet.allOf(AccountField.class);
    }
    if (!Objects.equals(stored.getFirstName(), user.getFirstName())
        || !Objects.equals(stored.getLastName(), user.getLastName())) {
      changes.add(AccountField.NAME);
    }
    if (!Objects.equals(stored.getEmail(), user.getEmail())) {
      changes.add(AccountField.EMAIL);
    }
    if (user.hasNewPassword()) {
      changes.add(AccountField.PASSWORD);
    }
    return changes;
  }

  private static boolean isOnRoll(String userId, CommandContext context) {
    return !Actors.named(userId, context).schools().isEmpty();
  }

  Verdict join(Actor actor, String group, String userId, CommandContext context) {
    Verdict verdict = UserRules.changeMembership(actor, group);
    return verdict == Verdict.ALLOWED ? UserRules.appoint(isOnRoll(userId, context)) : verdict;
  }

  Verdict leave(Actor actor, String group, CommandContext context) {
    Verdict verdict = UserRules.changeMembership(actor, group);
    return verdict == Verdict.ALLOWED
        ? UserRules.removeAdministrator(administrators(context))
        : verdict;
  }

  private static long administrators(CommandContext context) {
    return context.runWithoutAuthorization(
        () ->
            context
                .getProcessEngineConfiguration()
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(Actor.ADMINISTRATORS)
                .count());
  }
}
