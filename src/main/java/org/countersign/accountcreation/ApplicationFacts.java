package org.countersign.accountcreation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.policy.Policies;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What is on record of an application, as the forms of its tasks show it. */
@Component
class ApplicationFacts {

  /** What else than a decision and its reason those who work on an application see of a step. */
  private static final Set<String> SHOWN = Set.of("risks", "measures", "how", "toldOn");

  private final ApplicationRegister register;
  private final Contents contents;
  private final ApplicationFormFacts forms;
  private final SaidTable said;
  private final Readiness readiness;
  private final ReadinessFields fields;
  private final OwnersTraining training;
  private final Policies policies;
  private final Platforms platforms;
  private final PageWords words;
  private final Clock clock;

  ApplicationFacts(
      ApplicationRegister register,
      Contents contents,
      ApplicationFormFacts forms,
      SaidTable said,
      Readiness readiness,
      ReadinessFields fields,
      OwnersTraining training,
      Policies policies,
      Platforms platforms,
      PageWords words,
      Clock clock) {
    this.register = register;
    this.contents = contents;
    this.forms = forms;
    this.said = said;
    this.readiness = readiness;
    this.fields = fields;
    this.training = training;
    this.policies = policies;
    this.platforms = platforms;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param fields answers as the form that asks for an account sends them
   * @param points what the policy of the case wants it to say
   * @param alike numbers of other applications on their way for the same account
   * @param said newest first
   * @param mine what is asked of the reader as an owner
   * @param confirmed what owners have confirmed so far
   * @param account what whoever creates the account confirms
   * @param keepers who may keep its password
   */
  record Facts(
      String number,
      int version,
      ApplicationFormFacts.Named school,
      String applicant,
      String asked,
      String why,
      String platformName,
      Map<String, String> fields,
      List<ApplicationFormFacts.Asked> points,
      List<String> owners,
      String lead,
      List<String> alike,
      List<Line> said,
      List<Mine> mine,
      List<String> confirmed,
      List<Tick> account,
      List<ApplicationFormFacts.Named> keepers,
      String today) {}

  /** Something that somebody said. */
  record Line(
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      String by,
      String at,
      int version) {}

  /** What whoever creates the account ticks as done. */
  record Tick(String field, String says, List<ApplicationFormFacts.Ground> clauses) {}

  /**
   * @param was the day that the training record has; null where it has none that counts
   */
  record Mine(String field, String label, String was, List<ApplicationFormFacts.Ground> clauses) {}

  Facts of(Application application, School school, Actor reader) {
    Details details = register.details(application);
    List<Point> points = contents.asOf(application.policyEditions());
    return new Facts(
        application.caseKey(),
        application.version(),
        ApplicationFormFacts.Named.of(school),
        words.person(application.applicant()),
        words.moment(application.openedAt()),
        application.why(),
        platforms.byId(details.platform()).map(Platform::name).orElse(details.platform()),
        fields(details),
        forms.asked(points),
        details.owners().stream().map(words::person).toList(),
        words.person(details.lead()),
        register.alike(application, details),
        said.all(application).stream().map(this::line).toList(),
        fields.of(application, details, reader.userId()).stream()
            .map(field -> mine(application, details, reader, field))
            .toList(),
        readiness.confirmed(application).stream().map(this::confirmed).toList(),
        readiness.wanted(application, Point.ACCOUNT).stream().map(this::tick).toList(),
        keepers(school),
        LocalDate.now(clock).toString());
  }

  private Tick tick(Point point) {
    return new Tick(point.doneField(), point.says(), forms.grounds(point.clause(), point.basis()));
  }

  private static Map<String, String> fields(Details details) {
    Map<String, String> fields = DetailsForm.write(details);
    details.points().forEach((id, answer) -> fields.put(Point.field(id), answer));
    fields.keySet().removeIf(name -> name.startsWith("point:"));
    return fields;
  }

  private Line line(Said one) {
    return new Line(
        one.task(),
        one.decision(),
        one.reason(),
        shown(one.answers()),
        who(one),
        words.moment(one.at()),
        one.version());
  }

  private String who(Said one) {
    String by = words.person(one.by());
    return one.onBehalfOf() == null
        ? by
        : by + " (for " + words.person(one.onBehalfOf()) + ", who was away)";
  }

  /** Where the password is kept stands in the register, for fewer people. */
  private static Map<String, String> shown(Map<String, String> answers) {
    Map<String, String> shown = new LinkedHashMap<>(answers);
    shown.keySet().retainAll(SHOWN);
    return shown;
  }

  private Mine mine(
      Application application, Details details, Actor reader, ReadinessFields.Field field) {
    return new Mine(
        field.name(),
        field.label(),
        training
            .day(
                application.school(),
                reader.userId(),
                field.about(),
                field.point(),
                details.platform())
            .map(LocalDate::toString)
            .orElse(null),
        forms.grounds(field.point().clause(), field.point().basis()));
  }

  private String confirmed(Readiness.Confirmed one) {
    String whose = one.about().isEmpty() ? words.person(one.by()) : one.about();
    return whose + ": " + one.point().replace('-', ' ') + ", " + words.day(one.on());
  }

  /** As the policy says today; the case's own edition decides. */
  private List<ApplicationFormFacts.Named> keepers(School school) {
    return policies.answer(school.policy(), "password-keeper").rules().stream()
        .flatMap(rule -> List.of(rule.then().get("roles").split(",")).stream())
        .flatMap(role -> Role.byId(role.strip()).stream())
        .distinct()
        .map(
            role ->
                new ApplicationFormFacts.Named(role.id(), policies.title(school.policy(), role)))
        .toList();
  }
}
