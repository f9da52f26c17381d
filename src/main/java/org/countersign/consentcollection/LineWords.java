package org.countersign.consentcollection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.consent.Use;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/** Uses and networks in words. */
@Component
class LineWords {

  private final Platforms platforms;

  LineWords(Platforms platforms) {
    this.platforms = platforms;
  }

  String platform(String id) {
    return platforms.byId(id).map(Platform::name).orElse(id);
  }

  /** What families are asked about a use. */
  static String use(Use use) {
    return switch (use) {
      case IMAGE -> "Pictures in which your child can be recognised";
      case VIDEO -> "Videos in which your child can be recognised";
      case FIRST_NAME -> "Your child’s first name";
      case FULL_NAME -> "Your child’s full name";
    };
  }

  /** Such as {@code Facebook (picture, video); X (picture)}; “nothing” where there is none. */
  String list(Collection<Line> lines) {
    Map<String, List<Line>> byPlatform =
        lines.stream()
            .collect(
                Collectors.groupingBy(Line::platform, LinkedHashMap::new, Collectors.toList()));
    String words =
        byPlatform.entrySet().stream()
            .map(
                one ->
                    platform(one.getKey())
                        + one.getValue().stream()
                            .map(line -> line.use().title())
                            .collect(Collectors.joining(", ", " (", ")")))
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "nothing" : words;
  }

  String list(Map<Line, Boolean> answers, boolean answer) {
    return list(
        answers.entrySet().stream()
            .filter(one -> one.getValue() == answer)
            .map(Map.Entry::getKey)
            .toList());
  }
}
