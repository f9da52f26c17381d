package org.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fails where it should, at the element at fault, and no other rule with it. */
@Tag("no-database")
class PlantedFaultsTest {

  static Stream<Fault> faults() {
    return Stream.of(
            FaultsOfFiles.ALL,
            FaultsOfProcesses.ALL,
            FaultsOfFlows.ALL,
            FaultsOfWork.ALL,
            FaultsOfUserTasks.ALL,
            FaultsOfDiagrams.ALL,
            FaultsOfDecisions.ALL,
            FaultsOfForms.ALL)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachPlantedFaultIsTheOneThingFound(Fault fault) {
    Project faulty = fault.plantedIn(TinyProject.read());

    List<Violation> found =
        Rules.over(faulty).flatMap(question -> question.answer().get().stream()).toList();

    assertThat(found).containsExactly(fault.expected());
  }

  @Test
  void eachRuleHasAPlantedFault() {
    assertThat(faults().map(fault -> fault.expected().rule()).distinct())
        .containsExactlyInAnyOrderElementsOf(Rules.names());
  }

  @Test
  void noTwoRulesHaveTheSameName() {
    assertThat(Rules.names()).doesNotHaveDuplicates();
  }
}
