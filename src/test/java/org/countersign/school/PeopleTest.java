package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.school.Role.CLASS_TEACHER;
import static org.countersign.school.Role.HEADTEACHER;
import static org.countersign.school.Role.SLT;
import static org.countersign.school.Role.STAFF;

import java.time.LocalDate;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RollTest
class PeopleTest {

  @Autowired private RollFixture fixture;
  @Autowired private People people;
  @Autowired private MovableClock clock;

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  @Test
  void aRoleIsHeldFromItsFirstToItsLastDay() {
    fixture.applied(
        Export.small().change("roles.csv", "2026-09-01,2027-07-21", "2026-12-01,2026-12-18"));
    clock.moveTo(LocalDate.of(2026, 11, 30));
    assertThat(people.rolesOf("teach.one", "elm")).containsExactly(STAFF);
    clock.moveTo(LocalDate.of(2026, 12, 1));
    assertThat(people.rolesOf("teach.one", "elm")).containsExactlyInAnyOrder(STAFF, CLASS_TEACHER);
    clock.moveTo(LocalDate.of(2026, 12, 18));
    assertThat(people.holdersOf(CLASS_TEACHER, "elm"))
        .extracting(Person::username)
        .containsExactly("teach.one");
    clock.moveTo(LocalDate.of(2026, 12, 19));
    assertThat(people.holdersOf(CLASS_TEACHER, "elm")).isEmpty();
  }

  @Test
  void aHeadIsInTheLeadershipTeamAndATeacherOrAideIsStaff() {
    fixture.applied(Export.small());
    assertThat(people.rolesOf("head", "elm")).containsExactlyInAnyOrder(HEADTEACHER, SLT);
    assertThat(people.holdersOf(SLT, "elm"))
        .extracting(Person::fullName)
        .containsExactly("Hazel Headley");
    assertThat(people.holdersOf(STAFF, "elm"))
        .extracting(Person::username)
        .containsExactly("helper", "teach.one", "teach.two@elm.example.org");
    assertThat(people.rolesOf("head", "oak")).isEmpty();
    assertThat(people.rolesOf("stranger", "elm")).isEmpty();
  }

  @Test
  void aLeaverHoldsNoRoleButIsStillKnownByName() {
    fixture.applied(Export.small());
    clock.moveTo(LocalDate.of(2026, 11, 27));
    fixture.applied(Export.small().withoutRow("users.csv", "s1,").withoutRow("roles.csv", "s1,"));
    assertThat(people.rolesOf("head", "elm")).isEmpty();
    assertThat(people.holdersOf(HEADTEACHER, "elm")).isEmpty();
    assertThat(people.staffOf("elm")).extracting(Person::username).doesNotContain("head");
    assertThat(people.byUsername("head").orElseThrow().fullName()).isEqualTo("Hazel Headley");
    assertThat(people.byUsername("stranger")).isEmpty();
  }

  @Test
  void aLeaverWhoComesBackWithoutARoleHoldsNone() {
    fixture.applied(Export.small());
    clock.moveTo(LocalDate.of(2026, 11, 27));
    fixture.applied(Export.small().withoutRow("users.csv", "s1,").without("roles.csv"));
    clock.moveTo(LocalDate.of(2027, 1, 5));
    fixture.applied(Export.small().without("roles.csv"));
    assertThat(people.staffOf("elm")).extracting(Person::username).contains("head");
    assertThat(people.rolesOf("head", "elm")).isEmpty();
  }

  @Test
  void aRoleThatTheFileNoLongerHasEndsAndWhoIsNotEnabledHoldsNone() {
    fixture.applied(Export.small());
    fixture.applied(
        Export.small()
            .withoutRow("roles.csv", "s2,")
            .change("users.csv", "s1,,,true", "s1,,,false"));
    assertThat(people.rolesOf("teach.one", "elm")).containsExactly(STAFF);
    assertThat(people.rolesOf("head", "elm")).isEmpty();
  }
}
