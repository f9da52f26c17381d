package org.countersign.databreach;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What kinds of data a breach may be of. */
final class Kinds {

  static final String PICTURES = "pictures";
  static final String NAMES = "names";
  static final String OTHER = "other";

  private static final Map<String, String> KINDS = kinds();

  private Kinds() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(PICTURES, "pictures or video");
    kinds.put(NAMES, "names");
    kinds.put("contact", "addresses and other contact details");
    kinds.put("education", "school work and results");
    kinds.put("health", "health and needs");
    kinds.put("safeguarding", "safeguarding");
    kinds.put("credentials", "passwords and keys");
    kinds.put(OTHER, "other");
    return kinds;
  }

  /** Title by id, in order. */
  static Map<String, String> all() {
    return KINDS;
  }

  static List<String> split(String ids) {
    return Arrays.stream(ids.split(",")).filter(id -> !id.isEmpty()).toList();
  }

  static String words(List<String> ids) {
    return ids.stream().map(id -> KINDS.getOrDefault(id, id)).collect(Collectors.joining(", "));
  }
}
