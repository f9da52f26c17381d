package org.countersign.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every file keeps. */
final class FileRules {

  static final List<Rule<TextFile>> RULES =
      List.of(
          new Rule<>("a file is where the build takes it", FileRules::place),
          new Rule<>("a file can be read", FileRules::readable));

  private static final Pattern TAKEN =
      Pattern.compile(
          "processes/[^/]+\\.bpmn|forms/[^/]+/[^/]+\\.(form|html)|policies/.+|.*/README\\.md");

  private FileRules() {}

  private static Stream<Found> place(TextFile file) {
    return TAKEN.matcher(file.path()).matches()
        ? Stream.empty()
        : Stream.of(
            new Found(
                "file",
                "Nobody would read it: a model is processes/<process-id>.bpmn, a form is"
                    + " forms/<process-id>/<task-id>.form or .html."));
  }

  private static Stream<Found> readable(TextFile file) {
    return file.project().whyUnreadable(file.path()).stream()
        .map(fault -> new Found("file", "It is not well formed, " + reason(fault)));
  }

  private static String reason(Throwable fault) {
    if (fault instanceof JsonProcessingException json) {
      return "line %d: %s".formatted(json.getLocation().getLineNr(), json.getOriginalMessage());
    }
    return fault.getCause() == null ? fault.getMessage() : reason(fault.getCause());
  }
}
