package org.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that a school runs, started as a school starts it. */
@Tag("no-database")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PlainJarIT {

  private static final Path JAR = Path.of("target", "countersign.jar").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Map<String, String> ADMINISTRATOR =
      Map.of(
          "COUNTERSIGN_FIRST_ADMINISTRATOR_USER", "first",
          "COUNTERSIGN_FIRST_ADMINISTRATOR_PASSWORD", "Only-for-this-1-test");

  private static Map<String, String> keys;

  @TempDir Path folder;

  /** As docs/operating.md says: from the jar's own command, once, and kept. */
  @BeforeAll
  static void makeKeys() throws Exception {
    keys =
        new ProcessBuilder(JAVA, "-jar", JAR.toString(), "trail-keys")
            .start()
            .inputReader()
            .lines()
            .filter(line -> line.startsWith("COUNTERSIGN_"))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    assertThat(keys).containsOnlyKeys("COUNTERSIGN_TRAIL_KEY", "COUNTERSIGN_TRAIL_SEAL_KEY");
  }

  @Test
  void thereIsNoDemoInIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName().toLowerCase(java.util.Locale.ROOT)))
          .isNotEmpty()
          .noneMatch(name -> name.contains("/demo/") || name.contains("application-demo"));
    }
  }

  @Test
  void withoutAnAdministratorItDoesNotStart() throws Exception {
    Process product = start(Map.of());
    List<String> log = product.inputReader().lines().toList();
    assertThat(product.waitFor()).isNotZero();
    assertThat(log).anyMatch(line -> line.contains("There is no administrator yet"));
    assertThat(log).noneMatch(line -> line.contains("Tomcat started"));
  }

  @Test
  void withoutKeysOfTheTrailItDoesNotStart() throws Exception {
    Process product = start(ADMINISTRATOR, Map.of());
    List<String> log = product.inputReader().lines().toList();
    assertThat(product.waitFor()).isNotZero();
    assertThat(log)
        .anyMatch(line -> line.contains("The keys of the trail are not given"))
        .anyMatch(line -> line.contains("java -jar countersign.jar trail-keys"))
        .noneMatch(line -> line.contains("Tomcat started"));
  }

  @Test
  void whatIsNoExportIsNotVerifiedAndNeedsNoProduct() throws Exception {
    Path file = Files.writeString(folder.resolve("export.json"), "{}");
    Process verify =
        new ProcessBuilder(JAVA, "-jar", JAR.toString(), "verify", file.toString()).start();
    List<String> said = verify.inputReader().lines().toList();
    assertThat(verify.waitFor()).isEqualTo(1);
    assertThat(said).singleElement().asString().startsWith("BROKEN. after event 0");
  }

  @Test
  void theDemosProfileGivesItNoDefaultUserEither() throws Exception {
    Process product = start(Map.of("SPRING_PROFILES_ACTIVE", "demo"));
    List<String> log = product.inputReader().lines().toList();
    assertThat(product.waitFor()).isNotZero();
    assertThat(log).anyMatch(line -> line.contains("There is no administrator yet"));
  }

  @Test
  void withAFirstAdministratorItStartsAndKeepsItsDataForTheNextStart() throws Exception {
    assertThat(startAndStop(ADMINISTRATOR))
        .anyMatch(line -> line.contains("The first administrator, first, was created"))
        .noneMatch(line -> line.contains("Only-for-this-1-test"))
        .noneMatch(line -> keys.values().stream().anyMatch(line::contains))
        .noneMatch(line -> line.contains("generated security password"));
    assertThat(startAndStop(Map.of())).noneMatch(line -> line.contains("first administrator"));
    assertThat(startAndStop(ADMINISTRATOR))
        .anyMatch(line -> line.contains("The administrator first was unlocked"));
  }

  private List<String> startAndStop(Map<String, String> environment) throws Exception {
    Process product = start(environment);
    try {
      return until(product.inputReader(), "Started Countersign");
    } finally {
      product.destroy();
      assertThat(product.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Process start(Map<String, String> environment) throws IOException {
    return start(environment, keys);
  }

  private Process start(Map<String, String> environment, Map<String, String> trailKeys)
      throws IOException {
    ProcessBuilder java = new ProcessBuilder(JAVA, "-Xmx512m", "-jar", JAR.toString());
    java.directory(folder.toFile()).redirectErrorStream(true);
    java.environment().putAll(environment);
    java.environment().putAll(trailKeys);
    java.environment().put("COUNTERSIGN_PORT", "0");
    return java.start();
  }

  private static List<String> until(BufferedReader log, String words) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      lines.add(line);
      if (line.contains(words)) {
        return lines;
      }
    }
    throw new AssertionError("Never said “" + words + "”: " + String.join("\n", lines));
  }
}
