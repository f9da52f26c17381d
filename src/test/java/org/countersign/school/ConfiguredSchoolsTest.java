package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class ConfiguredSchoolsTest {

  private static final School ELM = new School("elm", "Elm School", "obs", "E", null);

  private static ConfiguredSchools schools(School... schools) {
    return new ConfiguredSchools(new ConfiguredSchools.Settings(List.of(schools)));
  }

  @Test
  void schoolsAreFoundById() {
    assertThat(schools(ELM).byId("elm")).contains(ELM);
    assertThat(schools(ELM).byId("oak")).isEmpty();
  }

  @Test
  void everyProblemIsNamedAtOnceAndStopsTheStart() {
    assertThatThrownBy(
            () ->
                schools(
                    ELM,
                    new School("elm", "Another", "obs", "E", null),
                    new School("Elm-2", " ", null, null, null)))
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining("countersign.schools[1].id is 'elm', as another school's is")
        .hasMessageContaining("countersign.schools[1].org-sourced-id is 'E', as another")
        .hasMessageContaining("countersign.schools[2].id is 'Elm-2': use small letters")
        .hasMessageContaining("countersign.schools[2].name is missing")
        .hasMessageContaining("countersign.schools[2].policy is missing")
        .hasMessageContaining("countersign.schools[2].org-sourced-id is missing");
  }

  @Test
  void theMessageIsShownAsAnAnalysisWithWhatToDo() {
    var analysis =
        new StartUpRefusedAnalyzer()
            .analyze(new RuntimeException(new StartUpRefused("It is broken.", "Mend it.")));
    assertThat(analysis.getDescription()).isEqualTo("It is broken.");
    assertThat(analysis.getAction()).isEqualTo("Mend it.");
  }
}
