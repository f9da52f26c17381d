package org.countersign.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is asked to do a task besides those it is for. One person may change from one to the other.
 *
 * @param deputies for whom, by username of the deputy
 * @param next who comes next
 */
record Asked(Map<String, String> deputies, Collection<String> next) {

  Map<String, String> deputiesBut(Asked other) {
    Map<String, String> rest = new TreeMap<>(deputies);
    rest.entrySet().removeAll(other.deputies().entrySet());
    return rest;
  }

  List<String> nextBut(Asked other) {
    return next.stream().filter(person -> !other.next().contains(person)).sorted().toList();
  }

  Set<String> peopleBut(Asked other) {
    Set<String> people = people();
    people.removeAll(other.people());
    return people;
  }

  private Set<String> people() {
    Set<String> people = new TreeSet<>(deputies.keySet());
    people.addAll(next);
    return people;
  }
}
