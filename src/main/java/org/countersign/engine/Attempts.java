package org.countersign.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.countersign.access.Actor;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Strangers;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Writes to the trail what people attempt at the gate outside what their cases tell: what was
 * refused, before they are told, and what an administrator changed, together with it.
 */
class Attempts {

  private final Supplier<Trail> trail;
  private final Supplier<Strangers> strangers;

  Attempts(Supplier<Trail> trail, Supplier<Strangers> strangers) {
    this.trail = trail;
    this.strangers = strangers;
  }

  /**
   * Commits at once. It says who attempted what on what, and the reason where that is words of our
   * own: what a form was refused for may name a child.
   */
  void refused(Command<?> command, Actor actor, RuntimeException refusal) {
    Map<String, Object> details = new TreeMap<>();
    details.put("attempt", name(command));
    TaskEntity task = task(command);
    boolean ownSchool = task != null && actor.schools().contains(task.getTenantId());
    if (task != null) {
      details.put("task", task.getId());
    }
    if (refusal instanceof AuthorizationException engine
        && engine.getMissingAuthorizations().isEmpty()) {
      details.put("reason", refusal.getMessage());
    }
    String school = actor.schools().size() == 1 ? actor.schools().iterator().next() : null;
    TrailEvent event;
    if (ownSchool) {
      CaseTrail.Place place =
          CaseTrail.Place.of(
              task.getProcessInstanceId(), task.getTaskDefinitionKey(), task.getName());
      event = event(Chain.ofCase(place.number()), Kind.REFUSED, actor, place.school());
      event = event.at(place.element(), place.name());
    } else {
      event = event(refusals(school), Kind.REFUSED, actor, school);
    }
    trail.get().recordApart(event.with(details));
  }

  /** The chain of what is refused in no case of theirs. */
  private static Chain refusals(String school) {
    return school == null ? Chain.PRODUCT : Chain.ofRegister(school, "refusals");
  }

  /**
   * What is asked of a task of a confidential case, before it is shown: its team sees who asked.
   */
  void opened(Command<?> command, Actor actor) {
    if (!ReadingCommands.opensTask(command)) {
      return;
    }
    DirectFieldAccessor fields = new DirectFieldAccessor(command);
    String field = fields.isReadableProperty("taskId") ? "taskId" : "resourceId";
    String id = (String) fields.getPropertyValue(field);
    TaskEntity task =
        id == null ? null : Context.getCommandContext().getTaskManager().findTaskById(id);
    if (task == null
        || task.getProcessDefinitionId() == null
        || !Procedure.deployed(task.getProcessDefinitionId()).isConfidential()) {
      return;
    }
    CaseTrail.Place place =
        CaseTrail.Place.of(
            task.getProcessInstanceId(), task.getTaskDefinitionKey(), task.getName());
    trail
        .get()
        .recordApart(
            event(Chain.ofCase(place.number()), Kind.RECORD_READ, actor, place.school())
                .at(place.element(), place.name()));
  }

  void succeeded(Command<?> command, Actor actor) {
    Passing.change()
        .ifPresent(
            change ->
                trail
                    .get()
                    .record(
                        event(Chain.PRODUCT, Kind.ADMINISTRATION, actor, null)
                            .at(name(command), null)
                            .with(change)));
  }

  /**
   * Whoever has not signed in gives a password to do so, to us or to the web apps. Commits at once:
   * what cannot be written is no sign-in. A name that nobody has is not kept, for it may be a
   * password typed into the wrong field.
   */
  void signIn(Command<?> command, boolean succeeded) {
    CommandContext context = Context.getCommandContext();
    String typed = (String) new DirectFieldAccessor(command).getPropertyValue("userId");
    User user =
        context.runWithoutAuthorization(
            () -> context.getReadOnlyIdentityProvider().findUserById(typed));
    if (!succeeded) {
      strangers.get().signInRefused(user == null ? null : user.getId());
      return;
    }
    trail
        .get()
        .recordApart(
            TrailEvent.of(Chain.PRODUCT, Kind.SIGN_IN, By.person(user.getId()))
                .at("sign-in", "Sign-in"));
  }

  private static TrailEvent event(Chain chain, Kind kind, Actor actor, String school) {
    return TrailEvent.of(chain, kind, By.person(actor.userId())).inSchool(school);
  }

  private static String name(Command<?> command) {
    return command.getClass().getSimpleName().replaceFirst("Cmd$", "");
  }

  /** The task that the command is about, if there is one of that id. */
  private static TaskEntity task(Command<?> command) {
    DirectFieldAccessor fields = new DirectFieldAccessor(command);
    if (ReadingCommands.includes(command)
        || !fields.isReadableProperty("taskId")
        || !(fields.getPropertyValue("taskId") instanceof String id)) {
      return null;
    }
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
    return task == null || task.getProcessInstanceId() == null ? null : task;
  }
}
