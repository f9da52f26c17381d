package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is never whole in memory. */
@Tag("no-database")
class MemoryTest {

  @TempDir private Path folder;

  @Test
  void theLargestVideoGoesThroughAJavaThatHasLessThanHalfOfItAsMemory() throws Exception {
    Path output = folder.resolve("output");
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                // As Java chooses by itself on a machine as small as that.
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(small.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(small.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      small.destroyForcibly();
    }
    assertThat(new File(folder.toFile(), "video").length()).isGreaterThan(200_000_000);
  }
}
