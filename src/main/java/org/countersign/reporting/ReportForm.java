package org.countersign.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what was typed into the form. Only what decides where it goes has to be answered. */
@Component
class ReportForm {

  /** Those who may hear of a report, and so may be what it is about. */
  static final List<Role> MAY_HEAR =
      List.of(Role.DSL, Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.CHAIR_OF_GOVERNORS);

  private static final Set<String> SEVERAL = Set.of("flags", "keepFrom");

  private final Moments moments;
  private final Clock clock;

  ReportForm(Moments moments, Clock clock) {
    this.moments = moments;
    this.clock = clock;
  }

  /** The report, or what to change. */
  record Read(Optional<Report> report, List<String> problems) {}

  /**
   * @param username of staff who are signed in, else null
   */
  Read read(String school, String username, MultiValueMap<String, String> sent) {
    Map<String, Object> fields = new HashMap<>();
    sent.forEach(
        (name, values) -> fields.put(name, SEVERAL.contains(name) ? values : values.get(0)));
    Answers answers = new Answers(fields);
    YesNo image =
        asked(
            answers,
            "indecentImage",
            "Could there be a naked or sexual picture or film of somebody under 18?");
    YesNo danger = asked(answers, "danger", "Is somebody in danger now?");
    Reporter reporter =
        username == null
            ? one(answers, Reporter.class, "reporter", "Who are you?", null)
            : Reporter.STAFF;
    String what = answers.quotation("whatHappened", "Tell us in your own words", 8_000, true);
    Report report =
        new Report(
            id(answers),
            school,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            reporter,
            username,
            words(answers, "name", "Your name", 200),
            words(answers, "contact", "How we can reach you", 300),
            one(answers, Victim.class, "victim", "Who does it happen to?", Victim.UNKNOWN),
            words(answers, "victimNames", "Their names, if you want to say", 1_000),
            one(answers, Perpetrator.class, "perpetrator", "Who does it?", Perpetrator.UNKNOWN),
            words(answers, "perpetratorNames", "Their names, if you want to say", 1_000),
            words(answers, "platform", "Which app, game or website?", 200),
            words(answers, "webAddress", "Link or user name there", 2_000),
            what,
            firstSeen(answers, fields),
            flags(answers),
            keepFrom(answers),
            unasked(answers, "schoolHours", "Did it happen during school hours?"),
            unasked(answers, "intended", "Was it meant to hurt?"),
            image,
            danger,
            unasked(answers, "underage", "Is somebody in it too young for that app?"),
            unasked(answers, "referredBefore", "Was the school told of it before?"),
            null,
            null);
    return new Read(
        answers.problems().isEmpty() ? Optional.of(report) : Optional.empty(), answers.problems());
  }

  /** The form brings one of its own, so that it is one report however often it is sent. */
  private static String id(Answers answers) {
    try {
      return UUID.fromString(answers.text("form", "Form", 36, true)).toString();
    } catch (IllegalArgumentException e) {
      answers.problem("Open the form again: this one is not whole.");
      return "";
    }
  }

  private Instant firstSeen(Answers answers, Map<String, Object> fields) {
    return fields.getOrDefault("firstSeen", "").equals("")
        ? null
        : moments.past(answers, "firstSeen", "When was it first seen?", null);
  }

  private static Set<ContentFlag> flags(Answers answers) {
    List<String> ids = answers.ids("flags", "What is it like?");
    return offered(answers, ids, Offered.idsOf(ContentFlag.class), "What is it like?").stream()
        .map(id -> Offered.of(ContentFlag.class, id))
        .collect(Collectors.toSet());
  }

  private static Set<Role> keepFrom(Answers answers) {
    List<String> ids = answers.ids("keepFrom", "Is it about one of these people?");
    List<String> roles = MAY_HEAR.stream().map(Role::id).toList();
    return offered(answers, ids, roles, "Is it about one of these people?").stream()
        .map(id -> Role.byId(id).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static List<String> offered(
      Answers answers, List<String> ids, List<String> offered, String label) {
    if (offered.containsAll(ids)) {
      return ids;
    }
    answers.problem("“" + label + "” has an answer that is not offered. Choose again.");
    return List.of();
  }

  private static String words(Answers answers, String field, String label, int longest) {
    String typed = answers.quotation(field, label, longest, false);
    return typed.isEmpty() ? null : typed;
  }

  private static YesNo asked(Answers answers, String field, String label) {
    return one(answers, YesNo.class, field, label, null);
  }

  private static YesNo unasked(Answers answers, String field, String label) {
    return one(answers, YesNo.class, field, label, YesNo.UNSURE);
  }

  /** Null where it is missing or wrong. */
  private static <T extends Enum<T> & Offered> T one(
      Answers answers, Class<T> kind, String field, String label, T left) {
    List<String> offered = Offered.idsOf(kind);
    String id =
        left == null
            ? answers.choice(field, label, offered)
            : answers.choice(field, label, offered, left.id());
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
