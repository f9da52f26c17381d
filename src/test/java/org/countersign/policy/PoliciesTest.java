package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("no-database")
@ExtendWith(OutputCaptureExtension.class)
class PoliciesTest {

  private static Library library;
  private static Policies policies;

  @BeforeAll
  static void open() {
    library = Library.open(new PackSources(), null);
    policies = new Policies(library.questions(), library.packs());
  }

  @Test
  void each_policy_has_its_own_titles() {
    assertThat(policies.title("oiea", Role.HEADTEACHER)).isEqualTo("Principal");
    assertThat(policies.title("bpet", Role.COMMS_LEAD))
        .isEqualTo("Head of Marketing and Communications");
    assertThat(policies.title("obs", Role.HEADTEACHER)).isEqualTo("Headteacher");
  }

  @Test
  void citations_become_words_in_their_order() {
    assertThat(policies.cited("OBS:DO-1; NAT:4; ours: two members at least"))
        .extracting(Policies.Cited::words)
        .containsExactly(
            "Check with senior staff first. Only pre-publication check in this policy;"
                + " 'controversial' undefined.",
            "Tell the LADO within one working day.",
            "two members at least");
  }

  @Test
  void what_the_catalogue_remarks_on_a_clause_is_not_shown_as_the_clause() {
    assertThat(library.packs().values().stream().flatMap(pack -> pack.clauses().values().stream()))
        .anyMatch(clause -> clause.requirement().contains("Oddity:"))
        .allSatisfy(
            clause ->
                assertThat(policies.cited(clause.citation()).get(0).words())
                    .isNotBlank()
                    .doesNotContain("Oddity"));
    assertThat(policies.cited("OBS:ADM-4").get(0).words())
        .isEqualTo("Manage closing or transferring the account.");
  }

  @Test
  void an_unknown_citation_is_an_error_and_never_empty() {
    for (String unknown : List.of("OIEA:99", "5.1.3", "", "ours:", "OIEA:5.1.3;NAT:4", "NAT:4; ")) {
      assertThatThrownBy(() -> policies.cited(unknown))
          .as(unknown)
          .isInstanceOf(UnknownCitation.class);
    }
  }

  @Test
  void a_silent_policy_gets_the_national_deadline() {
    assertThat(policies.deadline("obs", "breach-report").within()).isEqualTo("PT72H");
    assertThat(policies.deadline("obs", "misuse-report").clause()).isEqualTo("OBS:BEH-5");
    assertThatThrownBy(() -> policies.deadline("obs", "elevenses"))
        .hasMessage("There is no deadline \"elevenses\"");
  }

  @Test
  void unknown_policies_and_questions_are_errors() {
    assertThatThrownBy(() -> policies.answer("thornfield", "training"))
        .hasMessage("There is no policy pack thornfield");
    assertThatThrownBy(() -> policies.answer("obs", "elevenses"))
        .hasMessage("There is no question \"elevenses\" in policies/questions.yaml");
  }

  @Test
  void roles_that_a_policy_relies_on_and_nobody_holds_are_found() {
    School school = new School("hcps", "Puddle Lane Primary", "hcps", "org-1", null);
    List<Role> held = new ArrayList<>(List.of(Role.values()));
    held.remove(Role.CLASS_TEACHER);
    held.remove(Role.STUDENT_SERVICES);

    List<UnfilledRoles.Hole> holes = unfilled(school, held).find();

    assertThat(holes)
        .containsExactly(
            new UnfilledRoles.Hole(
                school, Role.CLASS_TEACHER, List.of("concern-about-pupil", "cyberbullying-lead")));
  }

  @Test
  void an_unfilled_role_is_a_warning_with_the_title_of_the_policy(CapturedOutput output) {
    School school = new School("oiea", "Lantern Hill Academy", "oiea", "org-2", null);
    List<Role> held = new ArrayList<>(List.of(Role.values()));
    held.remove(Role.STUDENT_SERVICES);

    unfilled(school, held).warn();

    assertThat(output)
        .contains(
            "Nobody in Lantern Hill Academy is Student services team (student-services), who"
                + " answers [post-checker]. Give somebody that role.");
  }

  @Test
  void a_school_on_a_pack_that_is_not_there_stops_start_up() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean(
        "schools", TestSchools.of(new School("fen", "Fen School", "thornfield", "org-9", null)));

    assertThatThrownBy(
            () -> new PolicyEditions(library, null, null, beans.getBeanProvider(Schools.class)))
        .isInstanceOf(BrokenPacks.class)
        .hasMessageContaining("fen follows the policy pack \"thornfield\", which is not there");
  }

  private static UnfilledRoles unfilled(School school, List<Role> held) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("schools", TestSchools.of(school));
    beans.addBean("people", new Holding(held));
    return new UnfilledRoles(
        policies, beans.getBeanProvider(Schools.class), beans.getBeanProvider(People.class));
  }

  private record Holding(List<Role> held) implements People {

    @Override
    public List<Person> staffOf(String school) {
      return List.of();
    }

    @Override
    public Optional<Person> byUsername(String username) {
      return Optional.empty();
    }

    @Override
    public Set<Role> rolesOf(String username, String school) {
      return Set.of();
    }

    @Override
    public Map<String, Set<Role>> rolesIn(String school) {
      return Map.of();
    }

    @Override
    public List<Person> holdersOf(Role role, String school) {
      return held.contains(role)
          ? List.of(new Person("p1", "p1", "Pip", "Puddle", "pip@puddle.example"))
          : List.of();
    }
  }
}
