package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every command that the engine's jar holds, sorted by what the gate does with it. */
@Tag("no-database")
class CommandListsTest {

  private static final List<JavaClass> COMMANDS = commands();

  /** What a method is called that writes, in the engine's own words. */
  private static final Pattern WRITES =
      Pattern.compile("(insert|delete|save|update|set|add|remove|complete|signal|fire|log).*");

  private static List<JavaClass> commands() {
    String jar = Command.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return new ClassFileImporter()
        .importLocations(List.of(Location.of(URI.create("jar:" + jar + "!/")))).stream()
            .filter(one -> one.isAssignableTo(Command.class))
            .filter(one -> !one.isInterface())
            .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();
  }

  private static Set<String> named(java.util.function.Predicate<JavaClass> chosen) {
    return COMMANDS.stream()
        .filter(chosen)
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theEngineHasTheCommandsWeKnow() {
    assertThat(COMMANDS).hasSizeGreaterThan(250);
    assertThat(named(one -> true)).containsAll(ReadingCommands.names());
  }

  @Test
  void noCommandOnTheListOfQuestionsWrites() {
    Set<String> writing =
        named(
            one ->
                ReadingCommands.names().contains(one.getSimpleName())
                    && one.getMethodCallsFromSelf().stream()
                        .anyMatch(
                            call ->
                                call.getTargetOwner().getName().contains(".persistence.entity.")
                                    && call.getTargetOwner().getName().endsWith("Manager")
                                    && WRITES.matcher(call.getName()).matches()));
    assertThat(writing).isEmpty();
  }

  @Test
  void noTwoCommandsShareAnAllowedName() {
    assertThat(COMMANDS)
        .filteredOn(one -> ReadingCommands.names().contains(one.getSimpleName()))
        .extracting(JavaClass::getSimpleName)
        .doesNotHaveDuplicates();
  }
}
