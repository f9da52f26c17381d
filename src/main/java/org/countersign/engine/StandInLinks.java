package org.countersign.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Why somebody is a named candidate of a task, as links beside the candidate's own: they are read
 * with it, and go when the task goes.
 */
final class StandInLinks {

  /** With the username of whoever is away. */
  private static final String DEPUTY = "deputy-of ";

  /** Asked because nobody whom the task is for was there. */
  private static final String NEXT = "next-in-line";

  /** Whose it was, by the model or by a claim, before they were away. */
  private static final String BEFORE = "assigned-before";

  /** A link of the school's office: nobody is left to do it. */
  private static final String NOBODY = "nobody-left";

  private static final String OFFICE = "office";

  private final TaskEntity task;

  StandInLinks(TaskEntity task) {
    this.task = task;
  }

  /** Whether a link of that type says that somebody stands in, or that nobody is left. */
  static boolean isOfStandIn(String type) {
    return type.startsWith(DEPUTY) || Set.of(NEXT, BEFORE, NOBODY).contains(type);
  }

  /** For whom each deputy was asked, by username of the deputy. */
  Map<String, String> deputies() {
    Map<String, String> deputies = new TreeMap<>();
    for (IdentityLinkEntity link : task.getIdentityLinks()) {
      if (link.getType().startsWith(DEPUTY)) {
        deputies.put(link.getUserId(), link.getType().substring(DEPUTY.length()));
      }
    }
    return deputies;
  }

  Set<String> next() {
    return users(NEXT::equals);
  }

  /** Null where its assignee was never taken off. */
  String before() {
    return users(BEFORE::equals).stream().findFirst().orElse(null);
  }

  /**
   * With whom it lies by their own right: its assignee, or whose it was before others were asked.
   */
  String holder() {
    String assignee = task.getAssignee();
    boolean own =
        assignee != null && !deputies().containsKey(assignee) && !next().contains(assignee);
    return own ? assignee : before();
  }

  /** Who came next and has it now; null where nobody does. */
  String begunBy() {
    String assignee = task.getAssignee();
    return assignee != null && next().contains(assignee) ? assignee : null;
  }

  boolean nobody() {
    return task.getIdentityLinks().stream().anyMatch(link -> link.getType().equals(NOBODY));
  }

  boolean any() {
    return !deputies().isEmpty() || !next().isEmpty() || before() != null || nobody();
  }

  /** Those whom the model or the case names. */
  Set<String> ownCandidates() {
    Set<String> people = users(IdentityLinkType.CANDIDATE::equals);
    people.removeAll(deputies().keySet());
    people.removeAll(next());
    return people;
  }

  Set<String> roles() {
    return task.getIdentityLinks().stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .map(IdentityLinkEntity::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Puts it before somebody whom neither the model nor the case names. */
  void ask(String person) {
    task.addCandidateUser(person);
  }

  void withdraw(String person) {
    task.deleteCandidateUser(person);
  }

  void mark(String deputy, String absent) {
    task.addUserIdentityLink(deputy, DEPUTY + absent);
  }

  void unmark(String deputy, String absent) {
    task.deleteUserIdentityLink(deputy, DEPUTY + absent);
  }

  void markNext(String person) {
    task.addUserIdentityLink(person, NEXT);
  }

  void unmarkNext(String person) {
    task.deleteUserIdentityLink(person, NEXT);
  }

  /**
   * Takes it off its assignee. What was theirs alone stays theirs by name; anything else is theirs
   * as long as the case or their role says so.
   */
  void takeOff() {
    String assignee = task.getAssignee();
    if (ownCandidates().isEmpty() && roles().isEmpty()) {
      task.addCandidateUser(assignee);
    }
    task.addUserIdentityLink(assignee, BEFORE);
    task.setAssignee(null);
  }

  /**
   * Whoever it was taken off is there again.
   *
   * @param back whether nobody else has taken it
   */
  void giveBack(String person, boolean back) {
    task.deleteUserIdentityLink(person, BEFORE);
    if (back) {
      task.setAssignee(person);
    }
  }

  void markNobody(boolean nobody) {
    if (nobody) {
      task.addGroupIdentityLink(OFFICE, NOBODY);
    } else {
      task.deleteGroupIdentityLink(OFFICE, NOBODY);
    }
  }

  private Set<String> users(Predicate<String> type) {
    return task.getIdentityLinks().stream()
        .filter(link -> type.test(link.getType()))
        .map(IdentityLinkEntity::getUserId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
