package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder outside the application, with the invented pack of Thornfield School to begin with. */
class PackFolder {

  private static final Path THORNFIELD =
      Path.of("src/test/resources/org/countersign/policy/packs/thornfield");

  private final Path folder;

  PackFolder(Path folder) {
    this.folder = folder;
    copy(THORNFIELD, folder.resolve("thornfield"));
  }

  Path path() {
    return folder;
  }

  /** Puts a pack that comes with the application into the folder. */
  PackFolder withBuiltIn(String code) {
    copy(Path.of("policies", code), folder.resolve(code));
    return this;
  }

  /** Replaces the one place where the file has that text. */
  PackFolder edit(String file, String from, String to) {
    String text = read(file);
    assertThat(text.split(java.util.regex.Pattern.quote(from), -1))
        .as("%s must have one \"%s\"", file, from)
        .hasSize(2);
    return write(file, text.replace(from, to));
  }

  PackFolder write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  PackFolder write(String file, byte[] content) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.write(folder.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PackFolder delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens it beside the national pack and one model, {@code take-down.bpmn}. */
  Library open() {
    PackSources sources =
        new PackSources() {
          @Override
          SortedMap<String, PackFiles> builtIn() {
            SortedMap<String, PackFiles> packs = super.builtIn();
            packs.keySet().retainAll(Set.of(Pack.NATIONAL));
            return packs;
          }

          @Override
          Map<String, byte[]> models() {
            Map<String, byte[]> models = new TreeMap<>(super.models());
            models.put("take-down.bpmn", "<process><task id='takeDownPost'/></process>".getBytes());
            return models;
          }
        };
    return Library.open(sources, folder);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
