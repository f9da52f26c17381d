package org.countersign.school;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code orgs.csv}: which of our schools an export covers, and what lies above and below them. */
record Orgs(Map<String, Set<String>> schoolsByOrg) {

  /** Ids of the schools that the export covers. */
  Set<String> covered() {
    Set<String> covered = new TreeSet<>();
    schoolsByOrg.values().forEach(covered::addAll);
    return covered;
  }

  /** A school by itself or by a department of it; every covered school of a trust; else empty. */
  Set<String> schools(String org) {
    return schoolsByOrg.getOrDefault(org, Set.of());
  }

  static Orgs read(CsvTable table, Schools schools) {
    Map<String, String> parents = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    for (var row : table.rows()) {
      String place = "orgs.csv, line " + row.line() + ": ";
      String id = row.get("sourcedId");
      if (id.isEmpty() || parents.put(id, row.get("parentSourcedId")) != null) {
        throw new ImportRefused(
            place
                + (id.isEmpty()
                    ? "sourcedId is missing."
                    : "sourcedId " + id + " is there twice."));
      }
      if (row.get("status").equalsIgnoreCase("tobedeleted")) {
        throw new ImportRefused(
            place + "the export removes " + id + ". Schools are removed in the configuration.");
      }
      schools.all().stream()
          .filter(school -> school.orgSourcedId().equals(id))
          .findFirst()
          .ifPresent(school -> own.put(id, school.id()));
      if (row.get("type").equalsIgnoreCase("school") && !own.containsKey(id)) {
        throw new ImportRefused(
            place
                + "the school "
                + id
                + " ("
                + row.get("name")
                + ") is not set up. Add it to"
                + " countersign.schools with this org-sourced-id, or leave it out of the export.");
      }
    }
    if (own.isEmpty()) {
      throw new ImportRefused("orgs.csv: none of the schools of countersign.schools is in it.");
    }
    Map<String, Set<String>> result = new HashMap<>();
    parents.keySet().forEach(org -> result.put(org, new HashSet<>()));
    own.forEach(
        (org, school) -> {
          result.get(org).add(school);
          Set<String> seen = new HashSet<>(Set.of(org));
          String above = parents.get(org);
          while (result.containsKey(above) && !own.containsKey(above) && seen.add(above)) {
            result.get(above).add(school);
            above = parents.get(above);
          }
        });
    for (String org : parents.keySet()) {
      Set<String> seen = new HashSet<>();
      String at = org;
      while (result.get(org).isEmpty() && parents.containsKey(at) && seen.add(at)) {
        if (own.containsKey(at)) {
          result.get(org).add(own.get(at));
        }
        at = parents.get(at);
      }
    }
    return new Orgs(result);
  }
}
