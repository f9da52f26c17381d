package org.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.countersign.MovableClock;
import org.countersign.school.Export;
import org.countersign.school.Role;
import org.countersign.school.RollChanged;
import org.countersign.school.RollFixture;
import org.countersign.school.RollTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

@RollTest
@Import(AccountsTest.Saboteur.class)
@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {

  private static final Export BOTH =
      Export.small()
          .withRow("orgs.csv", "O,,,Oak Example School,school,,T")
          .withRow("users.csv", "x1,,,true,T,administrator,exec,,Tilia,Trustwell,,,,,,,,")
          .withRow("users.csv", "x2,,,true,\"E,O\",administrator,gov,,Alder,Trustwell,,,,,,,,")
          .withRow("roles.csv", "x1,T,trust-executive,2026-09-01,")
          .withRow("roles.csv", "x2,E,slt,2026-09-01,")
          .withRow("roles.csv", "x2,O,chair-of-governors,2026-09-01,");

  @Autowired private RollFixture fixture;
  @Autowired private IdentityService identities;
  @Autowired private MovableClock clock;
  @Autowired private Saboteur saboteur;

  @BeforeEach
  void reset() {
    saboteur.armed = false;
    fixture.reset();
  }

  private Set<String> groups(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  private Set<String> tenants(String user) {
    return identities.createTenantQuery().userMember(user).list().stream()
        .map(Tenant::getId)
        .collect(Collectors.toSet());
  }

  @Test
  void everyRoleIsAGroupWithItsTitleAndEverySchoolATenant() {
    fixture.applied(Export.small());
    for (Role role : Role.values()) {
      assertThat(identities.createGroupQuery().groupId(role.id()).singleResult().getName())
          .isEqualTo(role.title());
    }
    assertThat(identities.createTenantQuery().tenantId("oak").singleResult().getName())
        .isEqualTo("Oak Example School");
  }

  @Test
  void newStaffGetAUserWithTheirRolesInTheirSchool() {
    fixture.applied(Export.small());
    var head = identities.createUserQuery().userId("head").singleResult();
    assertThat(head.getFirstName()).isEqualTo("Hazel");
    assertThat(head.getEmail()).isEqualTo("head@example.org");
    assertThat(groups("head")).containsExactlyInAnyOrder("headteacher", "slt");
    assertThat(tenants("head")).containsExactly("elm");
    assertThat(groups("teach.two@elm.example.org")).containsExactly("staff");
    assertThat(identities.createUserQuery().userId("p1").count()).isZero();
    assertThat(identities.checkPassword("head", "")).isFalse();
    assertThat(identities.checkPassword("head", "head")).isFalse();
  }

  @Test
  void changedRolesAndNamesFollowInTheSameImport() {
    fixture.applied(Export.small());
    fixture.applied(
        Export.small()
            .change("roles.csv", "s1,E,headteacher", "s1,E,dsl")
            .change("users.csv", "Hazel,Headley", "Hazel,Newname"));
    assertThat(groups("head")).containsExactly("dsl");
    assertThat(identities.createUserQuery().userId("head").singleResult().getLastName())
        .isEqualTo("Newname");
  }

  @Test
  void aLeaverLosesEveryMembershipAtOnce() {
    fixture.applied(Export.small());
    fixture.applied(Export.small().withoutRow("users.csv", "s1,").withoutRow("roles.csv", "s1,"));
    assertThat(groups("head")).isEmpty();
    assertThat(tenants("head")).isEmpty();
    assertThat(groups("office")).containsExactly("office");
  }

  @Test
  void aRoleThatBeginsOrEndsByItsDateIsFollowedWithoutAnImport() {
    fixture.applied(
        Export.small().change("roles.csv", "2026-09-01,2027-07-21", "2026-12-01,2026-12-18"));
    assertThat(groups("teach.one")).containsExactly("staff");
    clock.moveTo(LocalDate.of(2026, 12, 1));
    fixture.midnight();
    assertThat(groups("teach.one")).containsExactlyInAnyOrder("staff", "class-teacher");
    clock.moveTo(LocalDate.of(2026, 12, 19));
    fixture.midnight();
    assertThat(groups("teach.one")).containsExactly("staff");
  }

  @Test
  void theSameRoleEverywhereIsOneUserAndDifferentRolesAreOneUserASchool() {
    fixture.applied(BOTH);
    assertThat(tenants("exec")).containsExactlyInAnyOrder("elm", "oak");
    assertThat(groups("exec")).containsExactly("trust-executive");
    assertThat(tenants("gov")).containsExactly("elm");
    assertThat(groups("gov")).containsExactly("slt");
    assertThat(tenants("gov.oak")).containsExactly("oak");
    assertThat(groups("gov.oak")).containsExactly("chair-of-governors");
    assertThat(fixture.applied(BOTH).changedNothing()).isTrue();
  }

  @Test
  void aSchoolDoesNotRenameTheAccountThatAnotherHadFirst() {
    fixture.applied(
        Export.small()
            .withRow("orgs.csv", "O,,,Oak Example School,school,,T")
            .withRow("users.csv", "o1,,,true,O,teacher,oak.one,,Acorn,Oakwell,,,,,,,,"));
    clock.moveTo(LocalDate.of(2026, 11, 27));
    fixture.applied(
        Export.small().withRow("users.csv", "o1,,,true,E,teacher,oak.one,,Other,Oakwell,,,,,,,,"));
    assertThat(tenants("oak.one")).containsExactlyInAnyOrder("elm", "oak");
    assertThat(identities.createUserQuery().userId("oak.one").singleResult().getFirstName())
        .isEqualTo("Acorn");
  }

  @Test
  void whoseRolesComeToDifferByDateGetsTheSecondUserThatDay() {
    fixture.applied(
        Export.small()
            .withRow("orgs.csv", "O,,,Oak Example School,school,,T")
            .withRow("users.csv", "x1,,,true,T,administrator,exec,,Tilia,Trustwell,,,,,,,,")
            .withRow("roles.csv", "x1,T,trust-executive,2026-09-01,")
            .withRow("roles.csv", "x1,O,dpo,2026-12-01,"));
    clock.moveTo(LocalDate.of(2026, 12, 1));
    fixture.midnight();
    assertThat(tenants("exec")).containsExactly("elm");
    assertThat(groups("exec")).containsExactly("trust-executive");
    assertThat(tenants("exec.oak")).containsExactly("oak");
    assertThat(groups("exec.oak")).containsExactlyInAnyOrder("trust-executive", "dpo");
  }

  @Test
  void aUserWhoCannotBeSplitGainsNothingAndStopsNobodyElse(CapturedOutput output) {
    String name = "e".repeat(62);
    Export export =
        Export.small()
            .withRow("orgs.csv", "O,,,Oak Example School,school,,T")
            .withRow("users.csv", "x1,,,true,T,aide," + name + ",,Tilia,Trustwell,,,,,,,,")
            .withRow("roles.csv", "x1,O,dpo,2026-12-01,")
            .withRow("roles.csv", "s4,E,dsl,2026-12-01,");
    fixture.applied(export);
    clock.moveTo(LocalDate.of(2026, 12, 1));
    fixture.midnight();
    assertThat(groups(name)).containsExactly("staff");
    assertThat(groups("teach.two@elm.example.org")).containsExactlyInAnyOrder("staff", "dsl");
    assertThat(output.getAll())
        .contains(name + ".oak is longer than 64 characters. Give the person another username");

    var run = fixture.run(export.change("users.csv", "Peony", "Petunia"));
    assertThat(run.reason()).contains("but " + name + ".oak is longer than 64 characters");
  }

  @Test
  void whatFailsInOneSchoolByNightIsLoggedWithoutANameAndStopsNothing(CapturedOutput output) {
    fixture.applied(Export.small());
    saboteur.armed = true;
    fixture.midnight();
    assertThat(output.getAll())
        .contains("rights of elm do not follow", "rights of oak do not follow")
        .doesNotContain("Petunia");
  }

  @Test
  void nobodyTakesTheNameThatAnotherPersonsSecondUserHasOrMayNeed() {
    String row = "s9,,,true,E,teacher,gov.oak,,New,Teachwell,,,,,,,,";
    var run = fixture.applied(BOTH.copy().withRow("users.csv", row));
    assertThat(fixture.rejected(run)).containsExactly("s9: username is kept for another person");
    assertThat(tenants("gov.oak")).containsExactly("oak");

    run = fixture.applied(BOTH.copy().withRow("users.csv", row));
    assertThat(fixture.rejected(run)).containsExactly("s9: username belongs to another person");
  }

  @Test
  void nobodyOnTheRollTakesAnAdministratorsName() {
    var run = fixture.applied(Export.small().change("users.csv", ",office,", ",Administrator,"));
    assertThat(fixture.rejected(run)).containsExactly("s3: username is an administrator's");
    assertThat(groups("administrator")).containsExactly("camunda-admin");
    assertThat(tenants("administrator")).isEmpty();
  }

  @Test
  void whoBecameAnAdministratorLosesTheRolesInEverySchool(CapturedOutput output) {
    fixture.applied(Export.small());
    identities.createMembership("office", "camunda-admin");

    fixture.midnight();
    assertThat(groups("office")).containsExactly("camunda-admin");
    assertThat(tenants("office")).isEmpty();
    assertThat(output.getAll()).contains("office is an administrator and on the roll of elm");

    var run = fixture.applied(Export.small().change("users.csv", "Olive", "Olivia"));
    assertThat(fixture.rejected(run)).containsExactly("s3: username is an administrator's");
    assertThat(tenants("office")).isEmpty();
  }

  @Test
  void nobodyOnTheRollTakesAnAccountThatWasMadeByHand() {
    var hand = identities.newUser("office");
    hand.setPassword("Try-it-4-real");
    identities.saveUser(hand);
    var run = fixture.applied(Export.small());
    assertThat(fixture.rejected(run))
        .containsExactly("s3: username is that of an account that was made by hand");
    assertThat(tenants("office")).isEmpty();
    assertThat(groups("office")).isEmpty();
  }

  @Test
  void aUsernameThatChangedIsNeverGivenToSomebodyElse() {
    fixture.applied(Export.small());
    Export married = Export.small().change("users.csv", ",head,", ",head.new,");
    fixture.applied(married);
    String row = "s9,,,true,E,teacher,Head,,New,Headley,,,,,,,,";
    var run = fixture.applied(married.withRow("users.csv", row));
    assertThat(fixture.rejected(run)).containsExactly("s9: username belongs to another person");
    assertThat(tenants("head")).isEmpty();
    assertThat(tenants("head.new")).containsExactly("elm");
  }

  @Test
  void aPasswordDoesNotOpenTheAccountOfTheNextHolder(@Autowired JdbcTemplate jdbc) {
    fixture.applied(Export.small());
    var head = identities.createUserQuery().userId("head").singleResult();
    head.setPassword("Try-it-4-real");
    identities.saveUser(head);
    fixture.applied(Export.small().change("users.csv", "Hazel", "Heather"));
    assertThat(identities.checkPassword("head", "Try-it-4-real")).isTrue();

    jdbc.update("update roll_person set sourced_id = 's9' where sourced_id = 's1'");
    fixture.midnight();
    assertThat(identities.checkPassword("head", "Try-it-4-real")).isFalse();
  }

  @Test
  void aUsernameOfALeaverIsNeverGivenToSomebodyElse() {
    fixture.applied(Export.small());
    Export without = Export.small().withoutRow("users.csv", "s1,").withoutRow("roles.csv", "s1,");
    fixture.applied(without);
    var run =
        fixture.applied(
            without.withRow("users.csv", "s9,,,true,E,teacher,Head,,New,Headley,,,,,,,,"));
    assertThat(run.rejected()).isEqualTo(1);
    assertThat(groups("head")).isEmpty();
  }

  @Test
  void aCrashInTheMiddleLeavesNothingAndNoNameInTheLog(CapturedOutput output) {
    fixture.applied(Export.small());
    var before = fixture.content();
    saboteur.armed = true;

    var run =
        fixture.run(
            Export.small()
                .change("users.csv", "Peony", "Petunia")
                .withRow("users.csv", "s9,,,true,E,teacher,fresh,,New,Teachwell,,,,,,,,"));

    assertThat(run.state()).isEqualTo("refused");
    assertThat(run.reason()).contains("nothing was changed");
    assertThat(run.changedNothing()).isTrue();
    assertThat(fixture.content()).isEqualTo(before);
    assertThat(output.getAll()).contains("failed and changed nothing");
    assertThat(output.getAll()).doesNotContain("Petunia").doesNotContain("Testfield");
  }

  /** Fails after the roll and the accounts are written, with a pupil's name in the message. */
  @TestConfiguration
  static class Saboteur {

    private boolean armed;

    @EventListener
    @Order
    void fail(RollChanged change) {
      if (armed) {
        throw new IllegalStateException("Row of Petunia Testfield is broken");
      }
    }
  }
}
