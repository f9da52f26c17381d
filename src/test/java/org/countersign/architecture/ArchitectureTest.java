package org.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps the rules of its architecture, and each rule finds the class that does not. */
@Tag("no-database")
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.countersign");

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  /** The classes below {@code planted} that break a rule, each its own. */
  private static final Map<String, String> FAULTS =
      Map.ofEntries(
          Map.entry("only engine knows the engine's insides", "planted.access.KnowsEngineInsides"),
          Map.entry("school knows no engine", "planted.school.KnowsEngine"),
          Map.entry("rules and registers know no engine", "planted.access.RuleThatKnowsEngine"),
          Map.entry("nothing but the demo knows the demo", "planted.start.KnowsDemo"),
          Map.entry("packages without pages have no controllers", "planted.access.HasPage"),
          Map.entry("there is one clock", "planted.start.ReadsAnotherClock"),
          Map.entry("nothing sleeps", "planted.start.Sleeps"),
          Map.entry("nothing is injected into fields", "planted.start.InjectsIntoField"),
          Map.entry("nothing is printed", "planted.start.Prints"),
          Map.entry("nothing logs past SLF4J", "planted.start.LogsPastSlf4j"),
          Map.entry("what is thrown says what it is", "planted.start.ThrowsAnything"));

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
  void eachRuleFindsThePlantedClassAndNoOther(String rule) {
    var found = ArchitectureRules.below("planted").get(rule).evaluate(PLANTED).getFailureReport();

    assertThat(found.getDetails())
        .isNotEmpty()
        .allMatch(detail -> detail.contains("<" + FAULTS.get(rule)));
  }

  @Test
  void aPackagePrivateComponentMayKnowTheEngine() {
    assertThat(PLANTED.contain("planted.access.BorderToEngine")).isTrue();
    assertThat(
            ArchitectureRules.below("planted")
                .get("rules and registers know no engine")
                .evaluate(PLANTED)
                .getFailureReport()
                .toString())
        .doesNotContain("BorderToEngine");
  }

  @Test
  void theProductIsNotEmpty() {
    assertThat(PRODUCT.size()).isGreaterThan(30);
  }
}
