package org.countersign.consentwithdrawal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Who keeps a school's record of consents: the policy's answer, and the data lead. */
@Component
class RecordKeepers {

  private final AnswersOfToday policies;

  RecordKeepers(AnswersOfToday policies) {
    this.policies = policies;
  }

  Set<Role> of(String school) {
    Set<Role> roles = EnumSet.of(Role.DATA_LEAD);
    Object keeper = policies.of(school, "consent-keeper", Map.of()).get(0).get("roles");
    for (String id : String.valueOf(keeper).split(",")) {
      Role.byId(id.strip()).ifPresent(roles::add);
    }
    return roles;
  }
}
