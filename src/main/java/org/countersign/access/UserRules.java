package org.countersign.access;

import java.util.Set;

/**
 * Who may change an account. Names, schools and roles come from the roll, so nobody changes them
 * here; an administrator may set passwords and appoint administrators.
 */
public final class UserRules {

  private UserRules() {}

  /**
   * Whether the actor may save the account.
   *
   * @param changed what differs from the stored account; everything for a new one
   * @param onRoll whether the account is that of somebody on a school's roll
   */
  public static Verdict save(
      Actor actor, String userId, Set<AccountField> changed, boolean onRoll) {
    boolean onlyPassword = Set.of(AccountField.PASSWORD).containsAll(changed);
    boolean own = actor.userId().equals(userId);
    if ((onlyPassword && (own || actor.isAdministrator()))
        || (actor.isAdministrator() && !onRoll)) {
      return Verdict.ALLOWED;
    }
    return Verdict.refused(
        "You can change your own password. Names and e-mail addresses come from the school's roll: "
            + "ask the school office to correct them there.");
  }

  /**
   * Whether somebody may become an administrator. The engine shows an administrator every school,
   * so that a head who is one would see the cases of all.
   *
   * @param onRoll whether the account is that of somebody on a school's roll
   */
  public static Verdict appoint(boolean onRoll) {
    return onRoll
        ? Verdict.refused(
            "Somebody on a school's roll cannot be an administrator. Make an account of its own for"
                + " that, which belongs to no school.")
        : Verdict.ALLOWED;
  }

  /** Whether the actor may add somebody to, or remove somebody from, the group. */
  public static Verdict changeMembership(Actor actor, String group) {
    if (!actor.isAdministrator()) {
      return Verdict.refused("Only an administrator can do this.");
    }
    return Actor.ADMINISTRATORS.equals(group)
        ? Verdict.ALLOWED
        : Verdict.refused("Roles come from the roll: change them in roles.csv and import it.");
  }

  /** Whether that administrator may be removed: one always stays, or anybody could name one. */
  public static Verdict removeAdministrator(long administrators) {
    return administrators > 1
        ? Verdict.ALLOWED
        : Verdict.refused("This is the last administrator. Appoint another one first.");
  }

  /** A part of an account that can change. */
  public enum AccountField {
    NAME,
    EMAIL,
    PASSWORD
  }
}
