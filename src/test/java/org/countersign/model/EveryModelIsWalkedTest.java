package org.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.countersign.WalksOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 4, “Done when” 1 for models: none is without a test of what it leaves in the trail. */
@Tag("no-database")
class EveryModelIsWalkedTest {

  @Test
  @DisplayName("issue 4, “Done when” 1: each model has a test that compares it with the trail")
  void eachModelHasItsTest() {
    Set<String> walked =
        new ClassFileImporter()
            .importPackages("org.countersign").stream()
                .filter(type -> type.isAnnotatedWith(WalksOf.class))
                .flatMap(type -> Arrays.stream(type.getAnnotationOfType(WalksOf.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> models =
        Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
            .flatMap(
                file -> Bpmn.readModelFromFile(file).getModelElementsByType(Process.class).stream())
            .map(Process::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(models).isNotEmpty().isEqualTo(walked);
  }
}
