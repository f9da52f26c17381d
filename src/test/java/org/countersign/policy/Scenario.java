package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code answers.txt} says that a policy answers; its head says how it is written. */
record Scenario(String question, String policy, Map<String, Object> facts, List<Expected> answers) {

  private static final Path FILE = Path.of("src/test/resources/org/countersign/policy/answers.txt");

  /** One answer by output, why it is given, and clauses that it cites. */
  record Expected(Map<String, String> answer, Basis basis, List<String> citations) {

    static Expected of(Map<String, String> answer, String source) {
      List<String> parts = List.of(source.split("[ +]"));
      return new Expected(
          answer,
          Basis.byId(parts.get(0)).orElse(Basis.POLICY),
          parts.stream().filter(part -> part.contains(":")).toList());
    }
  }

  static Stream<Scenario> all() {
    try {
      Map<String, String> posts = new LinkedHashMap<>();
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> scenarios(cells(line), posts))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
  }

  private static Stream<Scenario> scenarios(String[] cells, Map<String, String> posts) {
    if (cells[0].startsWith("@")) {
      posts.put(cells[0], cells[1]);
      return Stream.of();
    }
    Map<String, Object> facts = facts(cells[2], posts);
    List<Expected> answers =
        cells[4].equals("each")
            ? each(cells[0], cells[3])
            : List.of(Expected.of(pairs(cells[3]), cells[4]));
    return Arrays.stream(cells[1].split(" "))
        .map(policy -> new Scenario(cells[0], policy, facts, answers));
  }

  private static Map<String, Object> facts(String cell, Map<String, String> posts) {
    String post = cell.split(" ")[0];
    String all = post.startsWith("@") ? cell.replace(post, posts.get(post)) : cell;
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String fact : words(all)) {
      if (fact.startsWith("-")) {
        facts.remove(fact.substring(1));
      } else {
        String[] nameAndValue = fact.split("=", 2);
        String value = nameAndValue[1];
        facts.put(
            nameAndValue[0],
            Set.of("true", "false").contains(value) ? Boolean.valueOf(value) : value);
      }
    }
    return facts;
  }

  private static List<Expected> each(String question, String cell) {
    String kind = question.equals("content-rules") ? "finding" : "of";
    return words(cell).stream()
        .map(
            word -> {
              String[] answerAndSource = word.split("=", 2);
              String[] kindAndPoint = answerAndSource[0].split(":");
              return Expected.of(
                  kindAndPoint.length == 1
                      ? Map.of("point", kindAndPoint[0])
                      : Map.of(kind, kindAndPoint[0], "point", kindAndPoint[1]),
                  answerAndSource[1]);
            })
        .toList();
  }

  private static Map<String, String> pairs(String cell) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : words(cell)) {
      String[] nameAndValue = pair.split("=", 2);
      pairs.put(nameAndValue[0], nameAndValue[1]);
    }
    return pairs;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  @Override
  public String toString() {
    return policy + " " + question + " " + facts;
  }
}
