package org.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that a school runs, started as a school starts it. */
@Tag("no-database")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PlainJarIT {

  private static final Path JAR = Path.of("target", "countersign.jar").toAbsolutePath();
  private static final Map<String, String> ADMINISTRATOR =
      Map.of(
          "COUNTERSIGN_FIRST_ADMINISTRATOR_USER", "first",
          "COUNTERSIGN_FIRST_ADMINISTRATOR_PASSWORD", "Only-for-this-1-test");

  @TempDir Path folder;

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
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            JAR.toString());
    java.directory(folder.toFile()).redirectErrorStream(true);
    java.environment().putAll(environment);
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
