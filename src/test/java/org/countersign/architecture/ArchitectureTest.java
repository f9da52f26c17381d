package org.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product keeps the rules of its architecture, and each rule finds the class that does not. */
@Tag("no-database")
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.countersign");

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  /** The classes below {@code planted} that break each rule, and no other. */
  private static final Map<String, Set<String>> FAULTS =
      Map.ofEntries(
          Map.entry(
              "only engine knows the engine's insides",
              Set.of("planted.access.KnowsEngineInsides")),
          Map.entry("school knows no engine", Set.of("planted.school.KnowsEngine")),
          Map.entry(
              "rules and registers know no engine",
              Set.of(
                  "planted.access.RuleThatKnowsEngine", "planted.access.RegisterThatKnowsEngine")),
          Map.entry("nothing but the demo knows the demo", Set.of("planted.start.KnowsDemo")),
          Map.entry("packages without pages have no controllers", Set.of("planted.access.HasPage")),
          Map.entry("there is one clock", Set.of("planted.start.ReadsAnotherClock")),
          Map.entry("nothing sleeps", Set.of("planted.start.Sleeps")),
          Map.entry("nothing is injected into fields", Set.of("planted.start.InjectsIntoField")),
          Map.entry("nothing is printed", Set.of("planted.start.Prints")),
          Map.entry("nothing logs past SLF4J", Set.of("planted.start.LogsPastSlf4j")),
          Map.entry("what is thrown says what it is", Set.of("planted.start.ThrowsAnything")));

  @TestFactory
  Stream<DynamicTest> theProductKeepsEachRule() {
    return ArchitectureRules.below("org.countersign").entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
  }

  static Stream<String> rules() {
    return ArchitectureRules.below("planted").keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleFindsThePlantedClassesAndNoOther(String rule) {
    var found = ArchitectureRules.below("planted").get(rule).evaluate(PLANTED).getFailureReport();

    assertThat(found.getDetails().stream().map(ArchitectureTest::planted))
        .isNotEmpty()
        .allMatch(FAULTS.get(rule)::contains)
        .containsAll(FAULTS.get(rule));
  }

  private static String planted(String detail) {
    return PLANTED.stream()
        .map(JavaClass::getName)
        .filter(name -> detail.matches(".*<\\Q" + name + "\\E\\b.*\\(.*"))
        .findFirst()
        .orElse(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted.access.BorderToEngine", "planted.access.AskedByModels"})
  void theBorderMayKnowTheEngine(String border) {
    assertThat(PLANTED.get(border).getDirectDependenciesFromSelf())
        .anyMatch(to -> to.getTargetClass().getName().startsWith("org.camunda.bpm.engine"));
    assertThat(
            ArchitectureRules.below("planted")
                .get("rules and registers know no engine")
                .evaluate(PLANTED)
                .getFailureReport()
                .toString())
        .doesNotContain(border);
  }

  @Test
  void theProductIsNotEmpty() {
    assertThat(PRODUCT.size()).isGreaterThan(30);
  }
}
