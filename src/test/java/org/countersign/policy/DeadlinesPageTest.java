package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the page anew with {@code mvn test -Dtest=DeadlinesPageTest -Ddeadlines=write}. */
@Tag("no-database")
class DeadlinesPageTest {

  private static final Path PAGE = Path.of("docs/deadlines.md");

  @Test
  void the_committed_page_is_what_models_and_packs_say() throws IOException {
    Library library = Library.open(new PackSources(), null);
    Policies policies = new Policies(library.questions(), library.packs());
    try (var files = Files.list(Path.of("processes"))) {
      var models = files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
      String page = new DeadlinesPage(policies, models).render();
      if ("write".equals(System.getProperty("deadlines"))) {
        Files.writeString(PAGE, page);
      }

      assertThat(Files.readString(PAGE))
          .as("write %s anew: -Dtest=DeadlinesPageTest -Ddeadlines=write", PAGE)
          .isEqualTo(page);
    }
  }
}
