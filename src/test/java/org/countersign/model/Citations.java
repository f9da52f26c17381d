package org.countersign.model;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Citations as models and tables write them: {@code OIEA:5.1.3; NAT:4; ours: in words}. */
record Citations(String text) {

  private static final Pattern CLAUSE = Pattern.compile("([A-Z][A-Z0-9]*):([A-Za-z0-9.-]+)");
  private static final Pattern OURS = Pattern.compile("ours: \\S.*");

  /** What is written in no form of a citation, each with what to change. */
  Stream<String> malformed() {
    return each()
        .filter(one -> !CLAUSE.matcher(one).matches() && !OURS.matcher(one).matches())
        .map(
            one ->
                "\"%s\" is no citation: write OIEA:5.1.3, NAT:4 or \"ours: in words\", separated by"
                        .formatted(one)
                    + " \"; \".");
  }

  /** What cites a clause that its pack does not have, each with what to change. */
  Stream<String> unknown(Project project) {
    return each()
        .map(CLAUSE::matcher)
        .filter(Matcher::matches)
        .flatMap(one -> lookUp(project, one));
  }

  private static Stream<String> lookUp(Project project, Matcher citation) {
    var clauses = project.clauses(citation.group(1));
    if (clauses.isEmpty()) {
      return Stream.of("There is no policy \"%s\" in policies/.".formatted(citation.group(1)));
    }
    return clauses.get().contains(citation.group(2))
        ? Stream.empty()
        : Stream.of("%s is not in its pack's clauses.csv.".formatted(citation.group()));
  }

  private Stream<String> each() {
    return Arrays.stream(text.split("; ", -1));
  }
}
