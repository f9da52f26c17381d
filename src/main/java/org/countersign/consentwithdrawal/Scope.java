package org.countersign.consentwithdrawal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;

/** What a notice withdraws: uses, each on a network or on all of them. */
record Scope(Set<Line> lines) {

  /**
   * @param platform an id of {@code countersign.platforms}, or {@code all}
   */
  record Line(Use use, String platform) implements Comparable<Line> {

    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::use).thenComparing(Line::platform);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  Scope {
    lines = new TreeSet<>(lines);
  }

  static Scope everything() {
    return of(EnumSet.allOf(Use.class), Set.of(Platforms.ALL));
  }

  static Scope of(Collection<Use> uses, Collection<String> platforms) {
    Set<Line> lines = new TreeSet<>();
    uses.forEach(use -> platforms.forEach(platform -> lines.add(new Line(use, platform))));
    return new Scope(lines);
  }

  /**
   * Those uses on each of those networks, line by line.
   *
   * @param byPlatform uses by id of the network, or {@code all}
   */
  static Scope of(Map<String, Set<Use>> byPlatform) {
    Set<Line> lines = new TreeSet<>();
    byPlatform.forEach((platform, uses) -> uses.forEach(use -> lines.add(new Line(use, platform))));
    return new Scope(lines);
  }

  /**
   * All but what stays allowed.
   *
   * @param known ids of all networks
   */
  static Scope allBut(
      Collection<Use> uses, Collection<String> platforms, Collection<String> known) {
    Set<Line> lines = new TreeSet<>();
    for (Use use : Use.values()) {
      if (!uses.contains(use)) {
        lines.add(new Line(use, Platforms.ALL));
      } else if (!platforms.contains(Platforms.ALL)) {
        known.stream()
            .filter(platform -> !platforms.contains(platform))
            .forEach(platform -> lines.add(new Line(use, platform)));
      }
    }
    return new Scope(lines);
  }

  /** Whether a post that makes that use there is withdrawn. */
  boolean covers(Use use, String platform) {
    return lines.contains(new Line(use, Platforms.ALL)) || lines.contains(new Line(use, platform));
  }

  boolean isOn(String platform) {
    return Arrays.stream(Use.values()).anyMatch(use -> covers(use, platform));
  }

  /** As the table keeps it. */
  String id() {
    return lines.stream()
        .map(line -> line.use().id() + "@" + line.platform())
        .collect(Collectors.joining(","));
  }

  /** What the table kept. */
  static Scope byId(String id) {
    return new Scope(
        Arrays.stream(id.split(","))
            .map(line -> line.split("@", 2))
            .map(line -> new Line(Use.byId(line[0]).orElseThrow(), line[1]))
            .collect(Collectors.toSet()));
  }
}
