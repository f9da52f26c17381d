package org.countersign.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/** Puts events into plain words, with British times and people's names. */
@Component
class TrailWords {

  /** In the place of the names of details that are not there. */
  static final String DETAILS = "Details";

  private static final String WITHHELD = "Withheld from whoever asked for this export.";

  private static final String UNREADABLE =
      "Not as the product writes them, so they cannot be shown.";

  /** Details that hold usernames. */
  private static final Set<String> PEOPLE =
      Set.of("for", "from", "to", "people", "user", "requestedBy");

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private final People people;
  private final LondonTime moments;

  TrailWords(People people, LondonTime moments) {
    this.people = people;
    this.moments = moments;
  }

  /** The events of one chain, each naming the one that caused it by its number. */
  List<ShownEvent> shown(List<TrailLine> lines) {
    Map<UUID, TrailEntry> byId =
        lines.stream()
            .map(TrailLine::entry)
            .collect(Collectors.toMap(TrailEntry::id, Function.identity(), (one, same) -> one));
    return lines.stream().map(line -> shown(line, byId)).toList();
  }

  String moment(Instant at) {
    return moments.exact(at);
  }

  String person(String username) {
    return text(
        people
            .byUsername(username)
            .map(person -> person.fullName() + " (" + username + ")")
            .orElse(username));
  }

  private ShownEvent shown(TrailLine line, Map<UUID, TrailEntry> byId) {
    TrailEntry entry = line.entry();
    return new ShownEvent(
        entry.number(),
        text(Kind.byId(entry.kind()).map(Kind::label).orElse(entry.kind())),
        moment(entry.at()),
        actor(entry, byId),
        entry.onBehalfOf() == null ? null : person(entry.onBehalfOf()),
        text(entry.school()),
        text(entry.elementName() == null ? entry.element() : entry.elementName()),
        text(entry.clauses()),
        details(line.payload()),
        entry.hash());
  }

  private String actor(TrailEntry entry, Map<UUID, TrailEntry> byId) {
    if (entry.actor() != null) {
      return person(entry.actor());
    }
    if (entry.actorKind().equals(By.Kind.NOBODY.id())) {
      return "Nobody who had signed in";
    }
    if (entry.cause() == null) {
      return "The system";
    }
    TrailEntry cause = byId.get(entry.cause());
    return "The system, because of "
        + (cause == null ? "an event of another record" : "event " + cause.number());
  }

  private Map<String, String> details(Payload payload) {
    if (payload.withheld()) {
      return Map.of(DETAILS, WITHHELD);
    }
    if (payload.removal() != null) {
      Payload.Removal removal = payload.removal();
      return Map.of(
          DETAILS,
          text(
              "Removed on %s by %s, reviewed by %s: %s"
                  .formatted(
                      moment(removal.at()),
                      person(removal.removedBy()),
                      person(removal.reviewedBy()),
                      removal.reason())));
    }
    return payload.isThere()
        ? payload.details().map(this::words).orElse(Map.of(DETAILS, UNREADABLE))
        : Map.of();
  }

  /** Each detail under its own name, {@code chosenBy} as “chosen by”. */
  private Map<String, String> words(Map<String, Object> details) {
    Map<String, String> words = new LinkedHashMap<>();
    details.forEach(
        (name, value) ->
            words.put(
                apart(text(name)), text(PEOPLE.contains(name) ? people(value) : words(value))));
    return words;
  }

  private static String apart(String name) {
    return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.UK);
  }

  /** One or several people, by their names. */
  private String people(Object value) {
    return value instanceof List<?> list && !list.isEmpty()
        ? list.stream().map(this::people).collect(Collectors.joining("; "))
        : value instanceof String username ? person(username) : words(value);
  }

  private String words(Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : list.stream()
              .map(this::words)
              .collect(Collectors.joining(list.get(0) instanceof Map ? "\n" : "; "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "none"
          : map.entrySet().stream()
              .map(each -> each.getKey() + ": " + words(each.getValue()))
              .collect(Collectors.joining("; "));
    }
    String text = String.valueOf(value);
    return MOMENT.matcher(text).matches() ? moment(Instant.parse(text)) : text;
  }

  /** XML has no control characters; where one was, the reader sees that something was. */
  private static String text(String text) {
    return text == null
        ? null
        : text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
