package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("no-database")
class RollFilesTest {

  @TempDir private Path folder;

  @Test
  void aFolderAndItsZipHoldTheSame() throws IOException {
    RollFiles fromFolder = RollFiles.read(Export.small().folder(folder.resolve("set")));
    RollFiles fromZip = RollFiles.read(Export.small().zip(folder.resolve("set.zip")));
    assertThat(fromZip.content()).hasSize(8);
    assertThat(fromZip.fingerprint()).isEqualTo(fromFolder.fingerprint());
    Export other = Export.small().change("users.csv", "Fern", "Moss");
    assertThat(other.files().fingerprint()).isNotEqualTo(fromZip.fingerprint());
  }

  @Test
  void filesInAFolderOfTheZipCountAndAnApplesOwnFilesDoNot() throws IOException {
    Export export = Export.small().with("notes.txt", "not ours");
    assertThat(RollFiles.read(export.zip(folder.resolve("a.zip"), "my export/")).content())
        .hasSize(8);
    assertThat(RollFiles.read(export.zip(folder.resolve("b.zip"), "__MACOSX/")).content())
        .isEmpty();
  }

  @Test
  void aPathThatLeadsOutOfTheZipIsRefused() throws IOException {
    for (String prefix : new String[] {"../", "a/../../", "/", "..\\"}) {
      Path zip = Export.small().zip(folder.resolve("path.zip"), prefix);
      assertThatThrownBy(() -> RollFiles.read(zip))
          .isInstanceOf(ImportRefused.class)
          .hasMessageContaining("outside its own folder");
    }
  }

  @Test
  void aZipBombIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    byte[] zeros = new byte[1024 * 1024];
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("users.csv"));
      for (int i = 0; i < 80; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    assertThat(Files.size(zip)).isLessThan(200_000);
    assertThatThrownBy(() -> RollFiles.read(zip))
        .isInstanceOf(ImportRefused.class)
        .hasMessage("users.csv is larger than 64 MB unpacked.");
  }

  @Test
  void moreFilesThanAnyExportHasAreRefused() throws IOException {
    Path zip = folder.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < 1_001; i++) {
        out.putNextEntry(new ZipEntry("file" + i));
      }
    }
    assertThatThrownBy(() -> RollFiles.read(zip)).hasMessageContaining("holds 1001 files");
  }

  @Test
  void oneFileTwiceIsRefused() throws IOException {
    Path zip = folder.resolve("twice.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a/users.csv"));
      out.putNextEntry(new ZipEntry("b/Users.csv"));
    }
    assertThatThrownBy(() -> RollFiles.read(zip)).hasMessageContaining("holds users.csv twice");
  }

  @Test
  void whatIsNoZipAndWhatIsNotThereAreRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("roll.zip"), "sourcedId,status");
    assertThatThrownBy(() -> RollFiles.read(text))
        .isInstanceOf(ImportRefused.class)
        .hasMessageContaining("roll.zip is not a zip that can be read");
    assertThatThrownBy(() -> RollFiles.read(folder.resolve("none")))
        .hasMessageContaining("does not exist. Give a folder or a zip.");
  }
}
