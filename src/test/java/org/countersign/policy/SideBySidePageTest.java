package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the page anew with {@code mvn test -Dtest=SideBySidePageTest -Dside-by-side=write}. */
@Tag("no-database")
class SideBySidePageTest {

  private static final Path PAGE = Path.of("docs/policies-side-by-side.md");

  @Test
  void the_committed_page_is_what_the_packs_say() throws IOException {
    Library library = Library.open(new PackSources(), null);
    String page = new SideBySidePage(new Policies(library.questions(), library.packs())).render();
    if ("write".equals(System.getProperty("side-by-side"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("write %s anew: -Dtest=SideBySidePageTest -Dside-by-side=write", PAGE)
        .isEqualTo(page);
  }
}
