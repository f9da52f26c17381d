package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.StandIns;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who hears of what goes straight to the safeguarding lead. */
@Tag("no-database")
class SafeguardingLeadTest {

  private final People people = mock(People.class);
  private final Set<String> away = new HashSet<>();
  private final StandIns standIns = mock(StandIns.class);
  private final SafeguardingLead lead = new SafeguardingLead(people, standIns, null);

  @BeforeEach
  void look() {
    when(standIns.needsNobody("elm"))
        .thenReturn(task -> Collections.disjoint(task.candidateUsers(), away));
  }

  private void holds(Role role, String username) {
    Person person = mock(Person.class);
    when(person.username()).thenReturn(username);
    when(people.holdersOf(role, "elm")).thenReturn(List.of(person));
  }

  @Test
  @DisplayName(
      "ours: the headteacher where nobody leads safeguarding, and nobody where both are vacant")
  void inTurn() {
    assertThat(lead.of("elm")).isEmpty();
    holds(Role.HEADTEACHER, "head.elm");
    assertThat(lead.of("elm")).containsExactly("head.elm");
    holds(Role.DSL, "dsl.elm");
    assertThat(lead.of("elm")).containsExactly("dsl.elm");
  }

  @Test
  @DisplayName("ours: whoever is away or involved is left out; all stay known for the last resort")
  void awayOrInvolved() {
    holds(Role.HEADTEACHER, "head.elm");
    holds(Role.DSL, "dsl.elm");
    holds(Role.DEPUTY_HEADTEACHER, "deputy.elm");
    away.add("dsl.elm");
    assertThat(lead.of("elm")).containsExactly("head.elm");
    assertThat(lead.of("elm", Set.of("head.elm"))).containsExactly("deputy.elm");
    away.addAll(List.of("head.elm", "deputy.elm"));
    assertThat(lead.of("elm")).isEmpty();
    assertThat(lead.orAnybody("elm")).containsExactly("dsl.elm");
  }
}
