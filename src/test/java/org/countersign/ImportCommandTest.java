package org.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.school.Export;
import org.countersign.school.Roll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
@Tag("h2")
class ImportCommandTest {

  @TempDir private Path folder;

  private static ConfigurableApplicationContext run(String... arguments) {
    return Countersign.command()
        .run(
            Stream.concat(
                    Stream.of(arguments),
                    List.of(
                        "--countersign.schools[0].id=elm",
                        "--countersign.schools[0].name=Elm Example School",
                        "--countersign.schools[0].policy=obs",
                        "--countersign.schools[0].org-sourced-id=E")
                        .stream())
                .toArray(String[]::new));
  }

  /** The address of the database of a run, for the next one to go on with it. */
  private static String[] address(Environment environment) {
    return new String[] {
      "--test.database.address=none",
      "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
      "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
      "--spring.datasource.password=" + environment.getProperty("spring.datasource.password", "")
    };
  }

  @Test
  void importsWithoutAWebServerAndEndsWithZero(CapturedOutput output) throws IOException {
    Path zip = Export.small().zip(folder.resolve("roll.zip"));
    ConfigurableApplicationContext context = run("import", zip.toString());
    assertThat(context).isNotInstanceOf(WebServerApplicationContext.class);
    assertThat(context.getBean(Roll.class).pupil("elm", "p1")).isPresent();
    String[] database = address(context.getEnvironment());
    assertThat(SpringApplication.exit(context)).isZero();
    assertThat(output.getAll())
        .contains("added users.csv line 2 p1")
        .contains("rows read 29")
        .doesNotContain("Peony");

    Path partial =
        Export.small()
            .withoutRow("users.csv", "p4,")
            .withoutRow("users.csv", "p5,")
            .withoutRow("enrollments.csv", "e4,")
            .withoutRow("enrollments.csv", "e5,")
            .folder(folder.resolve("partial"));
    assertThat(exit(database, "import", partial.toString())).isEqualTo(1);
    assertThat(output.getAll()).contains("2 of the 5 pupils of Elm Example School would leave");
    assertThat(exit(database, "import", partial.toString(), "--accept-leavers")).isZero();
    assertThat(output.getAll()).contains("left users.csv p4");
  }

  @Test
  void whatCannotBeImportedEndsWithOne(CapturedOutput output) {
    assertThat(SpringApplication.exit(run("import", folder.resolve("none").toString())))
        .isEqualTo(1);
    assertThat(output.getAll()).contains("does not exist. Give a folder or a zip.");
  }

  private static int exit(String[] database, String... arguments) {
    return SpringApplication.exit(
        run(Stream.concat(Stream.of(arguments), Stream.of(database)).toArray(String[]::new)));
  }
}
