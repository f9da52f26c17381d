package org.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every model, table and form of the product keeps every rule. */
@Tag("no-database")
class ModelsTest {

  @TestFactory
  Stream<DynamicTest> everyFileKeepsEveryRule() {
    return tests(Project.in(Path.of("")));
  }

  @TestFactory
  Stream<DynamicTest> theTinyProjectKeepsEveryRule() {
    return tests(TinyProject.read());
  }

  private static Stream<DynamicTest> tests(Project project) {
    return Rules.over(project)
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.file() + ": " + question.rule(),
                    () -> assertThat(question.answer().get()).isEmpty()));
  }
}
