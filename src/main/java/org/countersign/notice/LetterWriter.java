package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.policy.Policies;
import org.countersign.policy.UnknownCitation;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Puts what people are told into words: plain text and HTML of the same template's name, in {@code
 * templates/mail}. Of a confidential case a mail says only that something waits.
 */
@Component
class LetterWriter {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

  private final SpringTemplateEngine plain = engine(TemplateMode.TEXT, ".txt");
  private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final Links links;
  private final Schools schools;
  private final Policies policies;
  private final People people;
  private final Clock clock;

  LetterWriter(Links links, Schools schools, Policies policies, People people, Clock clock) {
    this.links = links;
    this.schools = schools;
    this.policies = policies;
    this.people = people;
    this.clock = clock;
  }

  /** A step as a digest lists it. */
  record Line(String step, String number, String due, String link) {}

  private static SpringTemplateEngine engine(TemplateMode mode, String ending) {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/mail/");
    files.setSuffix(ending);
    files.setTemplateMode(mode);
    files.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }

  /** To somebody before whom a step is, or who is to see that it is done. */
  Letter ofStep(Notice notice, Step step, Person to) {
    if (step.confidential()) {
      return waits(step.school(), to.givenName(), links.task(step.task()));
    }
    Context words = words(step.school(), to.givenName());
    words.setVariable("step", step.title());
    words.setVariable("procedure", step.procedureName());
    words.setVariable("number", step.caseNumber());
    words.setVariable("due", step.due() == null ? null : moment(step.due()));
    words.setVariable("link", links.task(step.task()));
    if (notice.kind() == Notice.Kind.DEPUTY) {
      words.setVariable("absent", name(notice.reason()));
    }
    String subject =
        switch (notice.kind()) {
          case REMINDER -> "Reminder";
          case ESCALATION -> "Still not done";
          case DEPUTY -> "As a deputy";
          case NEXT -> "You come next";
          case NOBODY -> "Nobody is left";
          case HANDED_OVER -> "Given to you";
          default -> "Waiting for you";
        };
    return letter(
        notice.kind().id(),
        "%s: %s (%s)".formatted(subject, step.title(), step.caseNumber()),
        words);
  }

  /**
   * To whoever asked, or a carer.
   *
   * @param next the step that now waits for them; null where none does
   */
  Letter ofOutcome(Notice notice, String givenName, Step next) {
    String link = next == null ? null : links.task(next.task());
    if (notice.confidential()) {
      return waits(notice.school(), givenName, link == null ? links.tasks() : link);
    }
    Context words = words(notice.school(), givenName);
    words.setVariable("headline", notice.headline());
    words.setVariable("reason", notice.reason());
    words.setVariable("about", notice.to().carer() == null ? "Why" : "In full");
    words.setVariable("clauses", cited(notice.clauses()));
    words.setVariable("next", next == null ? null : next.title());
    words.setVariable("link", link);
    Telling.Action action = notice.action();
    words.setVariable("action", action == null ? null : action.words());
    words.setVariable("actionLink", action == null ? null : links.page(action.path()));
    return letter(notice.kind().id(), notice.headline(), words);
  }

  /** All that waits for somebody in a school. */
  Letter ofDay(String school, Person to, List<Step> steps) {
    Context words = words(school, to.givenName());
    words.setVariable(
        "steps",
        steps.stream()
            .map(
                step ->
                    new Line(
                        step.title(),
                        step.caseNumber(),
                        step.due() == null ? null : moment(step.due()),
                        links.task(step.task())))
            .toList());
    String subject =
        steps.size() == 1 ? "1 step waits for you" : steps.size() + " steps wait for you";
    return letter("digest", subject, words);
  }

  private Letter waits(String school, String givenName, String link) {
    Context words = words(school, givenName);
    words.setVariable("link", link);
    return letter("waits", "Something waits for you", words);
  }

  private Letter letter(String template, String subject, Context words) {
    words.setVariable("subject", subject);
    return new Letter(
        subject,
        plain.process(template, words).replaceAll("\n{3,}", "\n\n").strip() + "\n",
        html.process(template, words));
  }

  private Context words(String school, String givenName) {
    return new Context(
        Locale.UK,
        Map.of("school", schoolName(school), "givenName", givenName, "choiceLink", links.choice()));
  }

  String schoolName(String school) {
    return schools.byId(school).map(one -> one.name()).orElse(school);
  }

  /** Midnight belongs to the day that it ends: of 00:00 people would get the day wrong. */
  String moment(Instant at) {
    ZonedDateTime local = at.atZone(clock.getZone());
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "the end of " + DAY.format(local.minusDays(1))
        : MOMENT.format(local);
  }

  private String name(String username) {
    return people.byUsername(username).map(Person::fullName).orElse(username);
  }

  private List<String> cited(String clauses) {
    return clauses == null
        ? List.of()
        : Arrays.stream(clauses.split("; ")).map(this::words).toList();
  }

  /** A clause of an edition that is gone is shown as it was cited; ours are words already. */
  private String words(String citation) {
    try {
      String words = policies.cited(citation).get(0).words();
      return citation.endsWith(words) ? citation : citation + " – " + words;
    } catch (UnknownCitation gone) {
      return citation;
    }
  }
}
