package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@RollTest
@ExtendWith(OutputCaptureExtension.class)
class FolderImportTest {

  @TempDir private Path folder;
  @Autowired private RollFixture fixture;
  @Autowired private RollImport rollImport;
  @Autowired private RollImports imports;
  @Autowired private Roll roll;

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  private void start(String from) throws IOException {
    new FolderImport(from, rollImport, imports).run(new DefaultApplicationArguments());
  }

  @Test
  void isImportedAtStartWhenItsContentChanged() throws IOException {
    Export.small().folder(folder);
    start(folder.toString());
    assertThat(roll.pupil("elm", "p1")).isPresent();
    start(folder.toString());
    assertThat(imports.latest(10)).hasSize(1);

    Export.small().change("users.csv", "Peony", "Petunia").folder(folder);
    start("file:" + folder);
    assertThat(imports.latest(10)).hasSize(2);
    assertThat(roll.pupil("elm", "p1").orElseThrow().givenName()).isEqualTo("Petunia");
  }

  @Test
  void mayHoldSeveralExportsAndOneThatIsRefusedStopsNeitherTheStartNorTheOthers()
      throws IOException {
    Export.small().folder(folder.resolve("elm"));
    Export.small().without("users.csv").folder(folder.resolve("bad"));
    start(folder.toString());
    assertThat(imports.latest(10))
        .extracting(RollImports.Run::name, RollImports.Run::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("elm", "applied"),
            org.assertj.core.api.Assertions.tuple("bad", "refused"));
    assertThat(roll.pupil("elm", "p1")).isPresent();
  }

  @Test
  void aFolderThatIsNotThereIsSaid(CapturedOutput output) throws IOException {
    start(folder.resolve("none").toString());
    assertThat(output.getAll()).contains("is not a folder. Nothing is imported.");
  }
}
