package org.countersign.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
    properties = {
      "countersign.first-administrator.user=",
      "countersign.first-administrator.password=",
      "camunda.bpm.job-execution.enabled=false"
    })
@ActiveProfiles("demo")
@Tag("h2")
class DemoSchoolsTest {

  @Autowired private Schools schools;
  @Autowired private People people;
  @Autowired private Roll roll;
  @Autowired private IdentityService identities;
  @Autowired private JdbcTemplate jdbc;

  private Set<String> groups(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  @Test
  void hasFiveSchoolsEachOnThePolicyOfItsCode() {
    assertThat(schools.all())
        .extracting(School::id)
        .containsExactly("oiea", "hcps", "bpet", "obs", "wmat");
    assertThat(schools.all()).allSatisfy(s -> assertThat(s.policy()).isEqualTo(s.id()));
  }

  @Test
  void hasAtLeastTwoHundredPupilsWithCarersAndFortyStaffASchoolAndNoRejectedRow() {
    for (School school : schools.all()) {
      assertThat(people.staffOf(school.id())).hasSizeGreaterThanOrEqualTo(40);
      Integer pupils =
          jdbc.queryForObject(
              "select count(*) from roll_person p where kind = 'pupil' and left_on is null"
                  + " and birth_date is not null and school = ?"
                  + " and exists (select 1 from roll_carer c where c.school = p.school"
                  + " and c.pupil = p.sourced_id)",
              Integer.class,
              school.id());
      assertThat(pupils).isGreaterThanOrEqualTo(200);
      assertThat(roll.classes(school.id())).hasSize(14);
      assertThat(roll.terms(school.id())).hasSize(7);
    }
    assertThat(jdbc.queryForList("select state, rejected from roll_import"))
        .hasSize(5)
        .allSatisfy(run -> assertThat(run.values().toString()).isEqualTo("[applied, 0]"));
  }

  @Test
  void hasAUserForEveryRoleOfEverySchoolWithTheDemosPassword() {
    for (School school : schools.all()) {
      for (Role role : Role.values()) {
        String user = role.id() + "." + school.id();
        assertThat(people.holdersOf(role, school.id())).extracting(Person::username).contains(user);
        assertThat(groups(user)).containsAll(role.withIncluded().stream().map(Role::id).toList());
        assertThat(identities.createTenantQuery().userMember(user).list())
            .extracting(Tenant::getId)
            .containsExactly(school.id());
        assertThat(identities.checkPassword(user, "demo")).isTrue();
      }
      assertThat(groups("staff2." + school.id())).containsExactly("staff");
    }
    assertThat(groups("admin")).containsExactly("camunda-admin");
    assertThat(identities.checkPassword("admin", "demo")).isTrue();
  }

  @Test
  void thePasswordPolicyIsOnInTheDemoToo() {
    assertThat(identities.checkPasswordAgainstPolicy("demo").isValid()).isFalse();
  }

  @Test
  void aSecondStartImportsNothing(@Autowired List<ApplicationRunner> runners) throws Exception {
    for (ApplicationRunner runner : runners) {
      runner.run(new DefaultApplicationArguments());
    }
    assertThat(jdbc.queryForObject("select count(*) from roll_import", Integer.class)).isEqualTo(5);
  }
}
