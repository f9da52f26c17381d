package org.countersign.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an event tells of. The database holds the id; the label is what people read. */
public enum Kind {
  STARTED("Started"),
  ENDED("Ended"),
  CANCELLED("Cancelled"),
  TASK_OFFERED("Task offered"),
  TASK_CLAIMED("Task claimed"),
  TASK_RELEASED("Task released"),
  TASK_HANDED_OVER("Task handed over"),
  /** A task was put before a deputy of somebody who is away. */
  DEPUTY_ASKED("Deputy asked"),
  DEPUTY_WITHDRAWN("Deputy no longer asked"),
  /** Nobody whom a task is for is there; the payload has who comes next, none where nobody does. */
  NEXT_IN_LINE("Next in line"),
  /** Somebody completed a step; the payload has what they decided, with the reason. */
  DECISION("Decision"),
  /** A decision table answered; the payload has its inputs, the rule and the answer. */
  DECISION_TABLE("Decision table"),
  SERVICE_STEP("Step of the system"),
  /** A gateway; the payload has the way that was taken. */
  WAY_TAKEN("Way taken"),
  /** A part of the model in which nothing is done: its beginning, its end. */
  REACHED("Reached"),
  /** The case waits for a message or a moment. */
  WAITING("Waiting"),
  MESSAGE("Message"),
  TIMER("Timer"),
  NOTICE("Notice"),
  FILE_OPENED("File opened"),
  RECORD_READ("Record read"),
  TEAM_MEMBER_ADDED("Team member added"),
  TEAM_MEMBER_REMOVED("Team member removed"),
  OVERRIDE("Override"),
  INCIDENT("Incident"),
  INCIDENT_OVER("Incident over"),
  SIGN_IN("Sign-in"),
  SIGN_OUT("Sign-out"),
  /** An attempt that was refused, a sign-in too. */
  REFUSED("Refused"),
  ADMINISTRATION("Change by an administrator"),
  PACK_CHANGED("Policy pack changed"),
  PEOPLE_CHANGED("People changed"),
  REGISTER_CHANGED("Register changed"),
  /** Written by {@link TrailExport}. */
  TRAIL_EXPORTED("Trail exported"),
  /** Written by {@link TrailRemoval}. */
  PAYLOAD_REMOVED("Details removed");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** As the database and exports have it: {@code task-offered}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In plain words, for people. */
  public String label() {
    return label;
  }

  /** Empty for one of a newer release, or one that somebody made up. */
  public static Optional<Kind> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
