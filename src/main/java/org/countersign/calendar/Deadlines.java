package org.countersign.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The name under which models ask when something is due, so that no model knows a period:
 *
 * <pre>{@code
 * camunda:dueDate="${deadlines.due(execution, 'post-expiry', publishOn)}"
 * <bpmn:timeDate>${deadlines.due(execution, 'lado-referral', awareAt)}</bpmn:timeDate>
 * }</pre>
 *
 * <p>The case needs the variables that a case of every school has from its start. Without them, for
 * an unknown deadline and for a beginning that is missing, the step fails.
 */
@Component
public class Deadlines {

  private static final Pattern ASKED =
      Pattern.compile(
          "\\$\\{deadlines\\.due\\(execution, *'([a-z][a-z-]*)'(?:, *([a-z]\\w*))?\\)}");

  private final DueDates dates;
  private final Clock clock;

  Deadlines(DueDates dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * What a model asks in an expression.
   *
   * @param from the variable with the moment from which it counts; null for the present one
   */
  public record Asked(String deadline, String from) {

    /** Null where the expression asks for anything else. */
    public static Asked in(String expression) {
      Matcher asked = ASKED.matcher(expression == null ? "" : expression.strip());
      return asked.matches() ? new Asked(asked.group(1), asked.group(2)) : null;
    }
  }

  /** When it is due if it counts from now. */
  public Date due(VariableScope its, String deadline) {
    return due(its, deadline, Date.from(clock.instant()));
  }

  /**
   * When it is due.
   *
   * @param from a moment: a date, or a text such as {@code 2026-11-20T09:00:00Z}; or a day, {@code
   *     2026-11-20}, which counts from its first moment in London
   */
  public Date due(VariableScope its, String deadline, Object from) {
    Due due = due(text(its, "school"), text(its, "policyEditions"), deadline, from);
    return Date.from(due.at().toInstant());
  }

  /**
   * When it is due and by which period, for who shows it.
   *
   * @param school the case's variable of that name, as {@code policyEditions}
   * @param from as above
   */
  public Due due(String school, String policyEditions, String deadline, Object from) {
    return dates.of(school, policyEditions, deadline, moment(deadline, from));
  }

  private Instant moment(String deadline, Object from) {
    if (from instanceof Date date) {
      return date.toInstant();
    }
    if (from instanceof String text && !text.isBlank()) {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
    }
    throw new IllegalStateException(
        "\"%s\" counts from a moment or a day, and not from %s".formatted(deadline, from));
  }

  private static String text(VariableScope its, String name) {
    if (its.getVariable(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException(
        "The case has no \"" + name + "\": store what packs.pin(school) returns when it starts");
  }
}
