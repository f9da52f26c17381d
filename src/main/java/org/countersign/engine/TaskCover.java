package org.countersign.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countersign.access.Cover;
import org.countersign.access.DeputyAsked;
import org.countersign.access.NextAsked;
import org.countersign.access.StandIns;
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
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(EVENTNAME_CREATE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    if (standIns.get().isAnybodyAway(task.getTenantId())) {
      settle((TaskEntity) task);
    }
  }

  /**
   * Inside a command. Doing it again changes nothing.
   *
   * @return what came of it
   */
  Cover settle(TaskEntity task) {
    Cover cover = coverOf(task);
    StandInLinks links = new StandInLinks(task);
    if (cover.equals(Cover.NONE) && !links.any()) {
      return cover;
    }
    Map<String, String> deputies = new TreeMap<>(cover.deputies());
    deputies.entrySet().removeAll(links.deputies().entrySet());
    Set<String> next = new TreeSet<>(cover.next());
    next.removeAll(links.next());
    boolean changed = withdraw(task, links, cover);
    changed |= ask(task, links, cover, deputies, next);
    if (changed) {
      // Whoever completes it at this moment has to be told that it moved.
      task.triggerUpdateEvent();
    }
    return cover;
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

  private boolean withdraw(TaskEntity task, StandInLinks links, Cover cover) {
    String before = links.before();
    String holder = task.getAssignee();
    Map<String, String> deputies = new TreeMap<>(links.deputies());
    deputies.entrySet().removeAll(cover.deputies().entrySet());
    Set<String> next = new TreeSet<>(links.next());
    next.removeAll(cover.next());
    boolean lost = holder != null && (deputies.containsKey(holder) || next.contains(holder));
    deputies.forEach(
        (deputy, absent) -> {
          links.removeDeputy(deputy, absent);
          write(Kind.DEPUTY_WITHDRAWN, task, absent, Map.of("deputy", deputy), null);
        });
    next.forEach(links::removeNext);
    if (!next.isEmpty()) {
      write(Kind.NEXT_IN_LINE, task, null, Map.of("noLonger", List.copyOf(next)), null);
    }
    if (lost) {
      task.setAssignee(null);
    }
    boolean back = before != null && !cover.free();
    if (back) {
      links.giveBack(before, task.getAssignee() == null);
    }
    boolean somebody = links.nobody() && !cover.nobody();
    if (somebody) {
      links.markNobody(false);
    }
    return !deputies.isEmpty() || !next.isEmpty() || back || somebody;
  }

  private boolean ask(
      TaskEntity task,
      StandInLinks links,
      Cover cover,
      Map<String, String> deputies,
      Set<String> next) {
    String holder = task.getAssignee();
    boolean takeOff = cover.free() && holder != null && holder.equals(links.holder());
    if (takeOff) {
      links.takeOff();
    }
    deputies.forEach(
        (deputy, absent) -> {
          links.addDeputy(deputy, absent);
          write(Kind.DEPUTY_ASKED, task, absent, Map.of("deputy", deputy), null);
          events.accept(new DeputyAsked(task.getId(), deputy, absent));
        });
    next.forEach(links::addNext);
    boolean nobody = cover.nobody() && !links.nobody();
    if (nobody) {
      links.markNobody(true);
    }
    if (nobody || !next.isEmpty()) {
      Map<String, Object> details = new HashMap<>();
      details.put("people", List.copyOf(next));
      write(Kind.NEXT_IN_LINE, task, null, details, cover.clause());
      events.accept(new NextAsked(task.getId(), task.getTenantId(), List.copyOf(next)));
    }
    return takeOff || nobody || !deputies.isEmpty() || !next.isEmpty();
  }

  private void write(
      Kind kind, TaskEntity task, String absent, Map<String, Object> details, String clause) {
    Place place =
        Place.of(task.getProcessInstanceId(), task.getTaskDefinitionKey(), task.getName());
    if (clause == null) {
      trail.write(kind, place, absent, details);
    } else {
      trail.write(kind, place, absent, clause, details);
    }
  }
}
