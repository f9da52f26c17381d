package org.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.access.UserRules.AccountField.EMAIL;
import static org.countersign.access.UserRules.AccountField.NAME;
import static org.countersign.access.UserRules.AccountField.PASSWORD;
import static org.countersign.access.Verdict.ALLOWED;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class UserRulesTest {

  private static final Actor STAFF = new Actor("staff.obs", Set.of("staff"), Set.of("obs"));
  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"), Set.of());

  @Test
  void everybodyChangesTheirOwnPasswordAndNothingElse() {
    assertThat(UserRules.save(STAFF, "staff.obs", Set.of(PASSWORD), true)).isEqualTo(ALLOWED);
    assertRefused(UserRules.save(STAFF, "staff.obs", Set.of(NAME), true));
    assertRefused(UserRules.save(STAFF, "staff.obs", Set.of(PASSWORD, EMAIL), true));
    assertRefused(UserRules.save(STAFF, "staff2.obs", Set.of(PASSWORD), true));
    assertRefused(UserRules.save(STAFF, "staff2.obs", Set.of(), true));
  }

  @Test
  void anAdministratorSetsPasswordsAndMakesAccountsThatNoRollHas() {
    assertThat(UserRules.save(ADMIN, "staff.obs", Set.of(PASSWORD), true)).isEqualTo(ALLOWED);
    assertRefused(UserRules.save(ADMIN, "staff.obs", Set.of(NAME), true));
    assertThat(UserRules.save(ADMIN, "ada.admin", Set.of(NAME, EMAIL, PASSWORD), false))
        .isEqualTo(ALLOWED);
  }

  @Test
  void nobodyOfASchoolBecomesAnAdministrator() {
    assertRefused(UserRules.appoint(true));
    assertThat(UserRules.appoint(false)).isEqualTo(ALLOWED);
  }

  @Test
  void onlyAdministratorsAppointAdministratorsAndNobodyGivesRoles() {
    assertThat(UserRules.changeMembership(ADMIN, "camunda-admin")).isEqualTo(ALLOWED);
    assertRefused(UserRules.changeMembership(ADMIN, "headteacher"));
    assertRefused(UserRules.changeMembership(STAFF, "camunda-admin"));
  }

  @Test
  void theLastAdministratorStays() {
    assertRefused(UserRules.removeAdministrator(1));
    assertThat(UserRules.removeAdministrator(2)).isEqualTo(ALLOWED);
  }

  private static void assertRefused(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
  }
}
