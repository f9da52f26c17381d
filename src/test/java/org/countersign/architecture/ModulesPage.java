package org.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/modules.md}, made from what each package says of itself in its package-info. */
final class ModulesPage {

  private static final Path PAGE = Path.of("docs/modules.md");
  private static final Path PACKAGES = Path.of("src/main/java/org/countersign");
  private static final Pattern SAYS =
      Pattern.compile(
          "(?s)/\\*\\*(.*?)\\*/\\s*@ApplicationModule\\(\\s*allowedDependencies = \\{(.*?)}");

  private ModulesPage() {}

  /** A module, what it is for, and whom it may know. */
  record Module(String name, String purpose, List<String> mayKnow) {

    static Module of(String name, MatchResult says) {
      String purpose = firstParagraph(says.group(1));
      List<String> mayKnow =
          Arrays.stream(says.group(2).split(","))
              .map(one -> one.replace("\"", "").strip())
              .filter(one -> !one.isEmpty())
              .toList();
      return new Module(name, purpose, mayKnow);
    }
  }

  private static String firstParagraph(String javadoc) {
    return javadoc.split("<p>")[0].replaceAll("(?m)^ \\*", " ").replaceAll("\\s+", " ").strip();
  }

  /** Those that say whom they may know, by name. */
  static List<Module> modules() {
    try (Stream<Path> packages = Files.list(PACKAGES)) {
      return packages.filter(Files::isDirectory).sorted().flatMap(ModulesPage::module).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Module> module(Path folder) {
    Path info = folder.resolve("package-info.java");
    if (!Files.exists(info)) {
      return Stream.empty();
    }
    return SAYS.matcher(read(info))
        .results()
        .map(says -> Module.of(folder.getFileName().toString(), says));
  }

  static void isUpToDate() {
    if ("write".equals(System.getProperty("modules"))) {
      write();
    }
    assertThat(Files.exists(PAGE) ? read(PAGE) : "")
        .as(
            "Write it again: mvn test-compile surefire:test@default-test -Dtest=ModulesTest -Dmodules=write")
        .isEqualTo(page());
  }

  private static String page() {
    return """
        <!-- Made from the packages' own words. Write it again: mvn test-compile surefire:test@default-test -Dtest=ModulesTest -Dmodules=write -->
        # Modules

        A package directly below `org.countersign` is a module. An arrow leads to one that it may know.

        ```mermaid
        flowchart TD
        %s
        ```

        | module | what it is for | may know |
        |---|---|---|
        %s
        """
        .formatted(
            lines(modules().stream().flatMap(ModulesPage::arrows)),
            lines(modules().stream().map(ModulesPage::row)));
  }

  private static Stream<String> arrows(Module module) {
    return Stream.concat(
        Stream.of("  " + module.name()),
        module.mayKnow().stream().map(other -> "  " + module.name() + " --> " + other));
  }

  private static String row(Module module) {
    String known = module.mayKnow().isEmpty() ? "nobody" : String.join(", ", module.mayKnow());
    return "| `%s` | %s | %s |".formatted(module.name(), module.purpose(), known);
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write() {
    try {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
