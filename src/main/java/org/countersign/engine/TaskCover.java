package org.countersign.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countersign.access.Cover;
import org.countersign.access.DeputyAsked;
import org.countersign.access.NextAsked;
import org.countersign.access.SomebodyThere;
import org.countersign.access.StandInWithdrawn;
import org.countersign.access.StandIns;
import org.countersign.access.TaskReleased;
import org.countersign.audit.Kind;
import org.countersign.engine.CaseTrail.Place;

/**
 * Puts a task before those who do it while people are away, when it appears and whenever who is
 * away changes, and takes it from them again. A confidential case has its own team, and no deputy.
 */
class TaskCover extends AbstractBpmnParseListener implements TaskListener {

  private final GatedTasks tasks;
  private final Supplier<StandIns> standIns;
  private final CaseTrail trail;
  private final Consumer<Object> events;

  TaskCover(
      GatedTasks tasks, Supplier<StandIns> standIns, CaseTrail trail, Consumer<Object> events) {
    this.tasks = tasks;
    this.standIns = standIns;
    this.trail = trail;
    this.events = events;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
    task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
  }

  @Override
  public void notify(DelegateTask task) {
    if (task.getEventName().equals(EVENTNAME_CREATE)) {
      appeared(task);
    } else {
      assigned((TaskEntity) task);
    }
  }

  private void appeared(DelegateTask task) {
    if (standIns.get().isAnybodyAway(task.getTenantId())) {
      TaskEntity entity = (TaskEntity) task;
      String holder = entity.getAssignee();
      settle(entity);
      if (holder != null && entity.getAssignee() == null) {
        // The engine tells of no change of an assignee in a task that is just being created.
        Set<String> people = new StandInLinks(entity).ownCandidates();
        events.accept(new TaskReleased(task.getId(), people, false));
      }
    }
  }

  /** Whoever came next may have kept it longer than they were needed. */
  private void assigned(TaskEntity task) {
    PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
    String from = change == null ? null : (String) change.getOrgValue();
    String now = task.getAssignee();
    if (from == null || from.equals(now) || !new StandInLinks(task).next().contains(from)) {
      return;
    }
    workOut(task);
    if (!Objects.equals(now, task.getAssignee())) {
      task.triggerUpdateEvent();
    }
  }

  /** Inside a command. Doing it again changes nothing. */
  void settle(TaskEntity task) {
    if (workOut(task)) {
      // Whoever completes it at this moment has to be told that it moved.
      task.triggerUpdateEvent();
    }
  }

  /** Whether that changed anything. */
  private boolean workOut(TaskEntity task) {
    Cover cover = coverOf(task);
    StandInLinks links = new StandInLinks(task);
    if (cover.equals(Cover.NONE) && !links.any()) {
      return false;
    }
    Asked before = new Asked(links.deputies(), links.next());
    Asked after = new Asked(cover.deputies(), cover.next());
    boolean changed = withdraw(task, links, cover, before, after);
    return ask(task, links, cover, before, after) || changed;
  }

  private Cover coverOf(TaskEntity task) {
    if (Procedure.deployed(task.getProcessDefinitionId()).isConfidential()) {
      return Cover.NONE;
    }
    try {
      return standIns.get().cover(tasks.open(task));
    } catch (AuthorizationException notKnownWhomToExclude) {
      return Cover.NONE;
    }
  }

  private boolean withdraw(
      TaskEntity task, StandInLinks links, Cover cover, Asked before, Asked after) {
    String wasWith = links.before();
    String holder = task.getAssignee();
    Map<String, String> deputies = before.deputiesBut(after);
    List<String> next = before.nextBut(after);
    Set<String> gone = before.peopleBut(after);
    deputies.forEach(
        (deputy, absent) -> {
          links.unmark(deputy, absent);
          write(Kind.DEPUTY_WITHDRAWN, task, Map.of("deputy", deputy, "for", absent), null);
        });
    next.forEach(links::unmarkNext);
    if (!next.isEmpty()) {
      write(Kind.NEXT_IN_LINE, task, Map.of("noLonger", next), null);
    }
    gone.forEach(
        person -> {
          links.withdraw(person);
          events.accept(new StandInWithdrawn(task.getId(), person));
        });
    if (holder != null && gone.contains(holder)) {
      task.setAssignee(null);
    }
    boolean back = wasWith != null && !cover.free();
    if (back) {
      links.giveBack(wasWith, task.getAssignee() == null);
    }
    boolean somebody = links.nobody() && !cover.nobody();
    if (somebody) {
      links.markNobody(false);
      events.accept(new SomebodyThere(task.getId()));
    }
    return !deputies.isEmpty() || !next.isEmpty() || back || somebody;
  }

  private boolean ask(TaskEntity task, StandInLinks links, Cover cover, Asked before, Asked after) {
    String holder = task.getAssignee();
    boolean takeOff = cover.free() && holder != null && holder.equals(links.holder());
    if (takeOff) {
      links.takeOff();
    }
    after.peopleBut(before).forEach(links::ask);
    Map<String, String> deputies = after.deputiesBut(before);
    deputies.forEach(
        (deputy, absent) -> {
          links.mark(deputy, absent);
          write(Kind.DEPUTY_ASKED, task, Map.of("deputy", deputy, "for", absent), null);
          events.accept(new DeputyAsked(task.getId(), deputy, absent));
        });
    List<String> next = after.nextBut(before);
    next.forEach(links::markNext);
    boolean nobody = cover.nobody() && !links.nobody();
    if (nobody) {
      links.markNobody(true);
    }
    if (nobody || !next.isEmpty()) {
      write(Kind.NEXT_IN_LINE, task, Map.of("people", next), cover.clause());
      events.accept(new NextAsked(task.getId(), task.getTenantId(), next));
    }
    return takeOff || nobody || !deputies.isEmpty() || !next.isEmpty();
  }

  private void write(Kind kind, TaskEntity task, Map<String, Object> details, String clause) {
    Place place =
        Place.of(task.getProcessInstanceId(), task.getTaskDefinitionKey(), task.getName());
    if (clause == null) {
      trail.write(kind, place, details);
    } else {
      trail.write(kind, place, null, clause, details);
    }
  }
}
