package org.countersign.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.countersign.calendar.Deadlines;

/** All models, tables and forms of a project, so that a rule over one can ask for the others. */
final class Project {

  private final Map<String, String> texts;
  private final List<TextFile> files = new ArrayList<>();
  private final List<BpmnFile> processes = new ArrayList<>();
  private final List<DmnFile> decisions = new ArrayList<>();
  private final List<FormDraft> forms = new ArrayList<>();
  private final List<PageFile> pages = new ArrayList<>();
  private final Map<String, Exception> unreadable = new TreeMap<>();

  private Project(Map<String, String> texts) {
    this.texts = texts;
    texts.forEach((path, text) -> read(new TextFile(path, text, this)));
  }

  static Project of(Map<String, String> texts) {
    return new Project(new TreeMap<>(texts));
  }

  /** Reads the three folders below that one; one that is not there is empty. */
  static Project in(Path root) {
    Map<String, String> texts = new TreeMap<>();
    for (String folder : List.of("processes", "forms", "policies")) {
      if (Files.isDirectory(root.resolve(folder))) {
        try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
          for (Path path : paths.filter(Files::isRegularFile).toList()) {
            String name = root.relativize(path).toString().replace('\\', '/');
            texts.put(name, Files.readString(path));
          }
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read the folder " + folder, e);
        }
      }
    }
    return of(texts);
  }

  private void read(TextFile file) {
    files.add(file);
    try {
      switch (file.ending()) {
        case "bpmn" -> processes.add(BpmnFile.read(file, this));
        case "dmn" -> decisions.add(DmnFile.read(file, this));
        case "form" -> forms.add(FormDraft.read(file, this));
        case "html" -> pages.add(PageFile.read(file, this));
        default -> {
          // Explanations and packs are read elsewhere.
        }
      }
    } catch (Exception e) {
      unreadable.put(file.path(), e);
    }
  }

  Map<String, String> texts() {
    return texts;
  }

  List<TextFile> files() {
    return files;
  }

  List<BpmnFile> processes() {
    return processes;
  }

  List<DmnFile> decisions() {
    return decisions;
  }

  List<FormDraft> forms() {
    return forms;
  }

  List<PageFile> pages() {
    return pages;
  }

  boolean has(String path) {
    return texts.containsKey(path);
  }

  Optional<Exception> whyUnreadable(String path) {
    return Optional.ofNullable(unreadable.get(path));
  }

  Optional<BpmnFile> process(String id) {
    return processes.stream().filter(file -> file.name().equals(id)).findFirst();
  }

  /** The clause ids of a pack, by the prefix that citations have, or empty without such a pack. */
  Optional<Set<String>> clauses(String prefix) {
    String pack = prefix.equals("NAT") ? "national" : prefix.toLowerCase(java.util.Locale.ROOT);
    String text = texts.get("policies/" + pack + "/clauses.csv");
    if (text == null) {
      return Optional.empty();
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(new StringReader(text))) {
      Set<String> clauses = new HashSet<>();
      for (CSVRecord row : rows) {
        clauses.add(row.get("clause"));
      }
      return Optional.of(clauses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an expression asks when one of the national pack's periods ends. */
  boolean isDeadline(String expression) {
    Deadlines.Asked asked = Deadlines.Asked.in(expression);
    String pack = texts.getOrDefault("policies/national/policy.yaml", "");
    return asked != null
        && (pack.contains("{id: " + asked.deadline() + ", within:")
            || has("policies/national/national-" + asked.deadline() + ".dmn")
                && texts
                    .get("policies/national/national-" + asked.deadline() + ".dmn")
                    .contains("name=\"within\""));
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
