package org.countersign.takedown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.access.Answers;

/** Where copies of a post may be besides its own network, each of which is asked about. */
final class Places {

  static final String WHY = "placesWhy";
  static final String LEFT = "left";

  private static final String PREFIX = "place-";
  private static final List<String> ANSWERS = List.of("none", "removed", LEFT);
  private static final int LONGEST = 1_000;

  private static final Map<String, String> PLACES = places();

  private Places() {}

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("newsletter", "Newsletter");
    places.put("website", "School website");
    places.put("display", "Display at school");
    places.put("other-accounts", "Our other accounts and networks");
    places.put("shares", "Shares by others");
    return places;
  }

  /** Title by id, in the order in which they are asked. */
  static Map<String, String> all() {
    return PLACES;
  }

  static Set<String> fields() {
    Set<String> fields = new TreeSet<>(Set.of(WHY));
    PLACES.keySet().forEach(place -> fields.add(PREFIX + place));
    return fields;
  }

  /** The answer for each place; where a copy stays, why. */
  static Map<String, String> read(Answers answers) {
    Map<String, String> read = new LinkedHashMap<>();
    PLACES.forEach(
        (place, title) ->
            read.put(place, answers.choice(PREFIX + place, "Copies: " + title, ANSWERS)));
    answers.text(WHY, "Why a copy stays", LONGEST, read.containsValue(LEFT));
    return read;
  }

  static String why(Answers answers) {
    return answers.text(WHY, "Why a copy stays", LONGEST, false);
  }
}
