package org.countersign.accountmonitoring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.countersign.access.ServerRights;
import org.countersign.access.TaskReleased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that somebody who is there has each open report of an image: nobody stands in for the
 * team of a confidential case, so whoever comes next joins it when its people have left or are
 * away. Nobody leaves a team: they know of it already.
 */
@Component
class ConcernTeams {

  private static final Logger LOG = LoggerFactory.getLogger(ConcernTeams.class);

  private final ImageConcerns concerns;
  private final SafeguardingLead lead;
  private final TaskService tasks;
  private final ServerRights rights;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  ConcernTeams(
      ImageConcerns concerns,
      SafeguardingLead lead,
      TaskService tasks,
      ServerRights rights,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.concerns = concerns;
    this.lead = lead;
    this.tasks = tasks;
    this.rights = rights;
    this.events = events;
    this.transaction = transaction;
  }

  /** As often as tasks follow who is away. */
  @Scheduled(
      initialDelayString = "${countersign.absences.look-every:PT1M}",
      fixedDelayString = "${countersign.absences.look-every:PT1M}")
  void look() {
    concerns.open().forEach(this::look);
  }

  /** What fails of one stops no other, and is tried again at the next look. */
  private void look(ImageConcern concern) {
    try {
      transaction.executeWithoutResult(status -> rights.run(() -> follow(concern)));
    } catch (RuntimeException e) {
      LOG.error("Whether anybody sees to {} was not found out", concern.caseKey(), e);
    }
  }

  private void follow(ImageConcern concern) {
    List<String> more =
        lead.of(concern.school(), concern.involved()).stream()
            .filter(person -> !concern.team().contains(person))
            .toList();
    if (!more.isEmpty()) {
      concerns.join(concern, more);
    }
    Set<String> team = new TreeSet<>(concern.team());
    team.addAll(more);
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(concern.caseKey())
        .list()
        .forEach(task -> follow(concern, task, team, more));
  }

  private void follow(ImageConcern concern, Task task, Set<String> team, List<String> more) {
    more.forEach(person -> tasks.addCandidateUser(task.getId(), person));
    String holder = task.getAssignee();
    boolean lies = holder != null && !lead.isThere(concern.school()).test(holder);
    if (lies) {
      tasks.setAssignee(task.getId(), null);
    } else if (holder == null && !more.isEmpty()) {
      events.publishEvent(new TaskReleased(task.getId(), team, false));
    }
  }
}
