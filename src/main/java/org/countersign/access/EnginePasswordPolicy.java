package org.countersign.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.stereotype.Component;

/** The engine's policy, which it enforces wherever a password is saved, in plain words. */
@Component
class EnginePasswordPolicy implements PasswordPolicy {

  private final IdentityService identities;
  private final ServerRights rights;

  EnginePasswordPolicy(IdentityService identities, ServerRights rights) {
    this.identities = identities;
    this.rights = rights;
  }

  @Override
  public List<String> missing(String userId, String password) {
    return rights.run(
        () ->
            identities
                .checkPasswordAgainstPolicy(password, identities.newUser(userId))
                .getViolatedRules()
                .stream()
                .map(EnginePasswordPolicy::words)
                .toList());
  }

  private static String words(PasswordPolicyRule rule) {
    return switch (rule.getPlaceholder()) {
      case "PASSWORD_POLICY_LENGTH" ->
          "at least " + rule.getParameters().get("minLength") + " characters";
      case "PASSWORD_POLICY_LOWERCASE" -> "a small letter";
      case "PASSWORD_POLICY_UPPERCASE" -> "a capital letter";
      case "PASSWORD_POLICY_DIGIT" -> "a digit";
      case "PASSWORD_POLICY_SPECIAL" -> "a special character";
      case "PASSWORD_POLICY_USER_DATA" -> "nothing of the user name in it";
      default -> rule.getPlaceholder();
    };
  }
}
