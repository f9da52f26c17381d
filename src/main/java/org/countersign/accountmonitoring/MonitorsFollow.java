package org.countersign.accountmonitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.countersign.access.ServerRights;
import org.countersign.access.TaskReleased;
import org.countersign.account.AccountChanged;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.RollChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the open tasks of those who watch an account follow who that is: once an account or the roll
 * has changed, and each night, when the roll is said to have changed for every school. Each case in
 * a transaction of its own, after that of the change, which it neither delays nor fails.
 */
@Component
class MonitorsFollow {

  private static final Logger LOG = LoggerFactory.getLogger(MonitorsFollow.class);

  private final NameMonitors monitors;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final People people;
  private final ServerRights rights;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate apart;

  MonitorsFollow(
      NameMonitors monitors,
      RuntimeService runtime,
      TaskService tasks,
      People people,
      ServerRights rights,
      Trail trail,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.monitors = monitors;
    this.runtime = runtime;
    this.tasks = tasks;
    this.people = people;
    this.rights = rights;
    this.trail = trail;
    this.events = events;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void accountChanged(AccountChanged change) {
    follow(change.school());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void rollChanged(RollChanged change) {
    follow(change.school());
  }

  private void follow(String school) {
    try {
      rights
          .run(
              () ->
                  apart.execute(
                      status ->
                          runtime
                              .createProcessInstanceQuery()
                              .processDefinitionKey(SomethingCameIn.PROCEDURE)
                              .tenantIdIn(school)
                              .active()
                              .unlimitedList()))
          .forEach(one -> follow(school, one));
    } catch (RuntimeException e) {
      LOG.error("Who watches the accounts of {} was not found out; it is tonight", school, e);
    }
  }

  private void follow(String school, ProcessInstance one) {
    try {
      rights.run(() -> apart.executeWithoutResult(status -> settle(school, one)));
    } catch (RuntimeException e) {
      LOG.error("Who deals with {} was not found out; it is tonight", one.getBusinessKey(), e);
    }
  }

  private void settle(String school, ProcessInstance one) {
    Map<String, Object> variables = runtime.getVariables(one.getId());
    Monitors.Who who = monitors.who(school, variables::get).orElse(null);
    Set<String> roles = names(variables.get(NameMonitors.ROLES));
    Set<String> before = names(variables.get(NameMonitors.PEOPLE));
    if (who == null
        || !variables.containsKey(NameMonitors.PEOPLE)
        || roles.equals(Set.copyOf(who.roles())) && before.equals(Set.copyOf(who.people()))) {
      return;
    }
    runtime.setVariable(one.getId(), NameMonitors.ROLES, new ArrayList<>(who.roles()));
    runtime.setVariable(one.getId(), NameMonitors.PEOPLE, new ArrayList<>(who.people()));
    tasks.createTaskQuery().processInstanceId(one.getId()).list().stream()
        .filter(task -> !task.getTaskDefinitionKey().equals(MessageSteps.ESCALATE))
        .forEach(task -> offer(task, one, roles, before, who));
  }

  private void offer(
      Task task, ProcessInstance of, Set<String> roles, Set<String> before, Monitors.Who who) {
    String id = task.getId();
    Set<String> standIns = standIns(id);
    each(
        before,
        who.people(),
        person -> {
          if (!standIns.contains(person)) {
            tasks.deleteCandidateUser(id, person);
          }
        });
    each(who.people(), before, person -> tasks.addCandidateUser(id, person));
    each(roles, who.roles(), role -> tasks.deleteCandidateGroup(id, role));
    each(who.roles(), roles, role -> tasks.addCandidateGroup(id, role));
    trail.record(
        TrailEvent.of(Chain.ofCase(of.getBusinessKey()), Kind.REGISTER_CHANGED, By.system())
            .inSchool(of.getTenantId())
            .at("monitors", "Others deal with it from now on")
            .with(
                Map.of(
                    "task", task.getTaskDefinitionKey(),
                    "people", who.people(),
                    "roles", who.roles())));
    String holder = task.getAssignee();
    if (holder == null) {
      boolean nobodyNew = before.containsAll(who.people()) && roles.containsAll(who.roles());
      events.publishEvent(new TaskReleased(id, Set.copyOf(who.people()), nobodyNew));
    } else if (!standIns.contains(holder) && !watches(holder, task.getTenantId(), who)) {
      tasks.setAssignee(id, null);
    }
  }

  private boolean watches(String person, String school, Monitors.Who who) {
    return who.people().contains(person)
        || people.rolesOf(person, school).stream().map(Role::id).anyMatch(who.roles()::contains);
  }

  /** Who is asked for somebody who is away, or because they come next: the absences see to them. */
  private Set<String> standIns(String task) {
    return tasks.getIdentityLinksForTask(task).stream()
        .filter(
            link ->
                !Set.of(IdentityLinkType.CANDIDATE, IdentityLinkType.ASSIGNEE)
                    .contains(link.getType()))
        .map(IdentityLink::getUserId)
        .filter(person -> person != null)
        .collect(Collectors.toSet());
  }

  private static void each(
      Collection<String> some, Collection<String> without, Consumer<String> work) {
    some.stream().filter(one -> !without.contains(one)).forEach(work);
  }

  private static Set<String> names(Object list) {
    Set<String> names = new TreeSet<>();
    if (list instanceof List<?> several) {
      several.forEach(one -> names.add(String.valueOf(one)));
    }
    return names;
  }
}
