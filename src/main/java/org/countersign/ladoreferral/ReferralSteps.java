package org.countersign.ladoreferral;

import java.time.Clock;
import java.util.Map;
import org.countersign.access.SubmissionRule;
import org.countersign.calendar.DueDates;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.ConcernStep;
import org.countersign.staffconcern.ToldMoment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the case manager says at each step of a referral. */
@Configuration(proxyBeanMethods = false)
class ReferralSteps {

  static final String PROCEDURE = "lado-referral";
  static final String REFER = "referToLado";
  static final String ADVICE = "recordAdvice";
  static final String OUTCOME = "recordOutcome";

  private final ConcernJournal journal;
  private final DueDates dates;
  private final Clock clock;

  ReferralSteps(ConcernJournal journal, DueDates dates, Clock clock) {
    this.journal = journal;
    this.dates = dates;
    this.clock = clock;
  }

  @Bean
  SubmissionRule referToLadoStep() {
    return step(REFER, "The LADO told", inTime("lado-referral", "toldAt", "awareAt"));
  }

  @Bean
  SubmissionRule writeToLadoStep() {
    return step("writeToLado", "Sent to the LADO in writing", moment("sentAt"));
  }

  @Bean
  SubmissionRule recordAdviceStep() {
    return step(ADVICE, "Advice", new Advice(journal, moment("advisedAt")));
  }

  @Bean
  SubmissionRule actForSafetyStep() {
    return step("actForSafety", "Done for a child’s safety", ConcernStep.Rule.NONE);
  }

  @Bean
  SubmissionRule decideSuspensionStep() {
    return step("decideSuspension", "Suspension decided", new Suspension(moment(Suspension.FROM)));
  }

  @Bean
  SubmissionRule confirmSuspensionStep() {
    return step(
        "confirmSuspension",
        "Suspension confirmed in writing",
        inTime("suspension-confirmation", "givenAt", Suspension.FROM));
  }

  @Bean
  SubmissionRule tellAccusedStep() {
    return step(
        "tellAccused",
        "The person told",
        new Facts(moment("toldAt"), sent -> Map.of("accusedTold", true)));
  }

  @Bean
  SubmissionRule reviewProgressStep() {
    String mayTell = "mayTellAccused";
    return step(
        "reviewProgress",
        "Progress reviewed",
        new Facts(ConcernStep.Rule.NONE, sent -> Map.of(mayTell, sent.answers().get(mayTell))));
  }

  @Bean
  SubmissionRule recordOutcomeStep() {
    return step(OUTCOME, "Outcome", new OutcomeRule());
  }

  @Bean
  SubmissionRule referToDbsStep() {
    return step("referToDbs", "The DBS told", new NotToCome("referredOn", clock));
  }

  @Bean
  SubmissionRule considerTraStep() {
    return step("considerTra", "The TRA considered", new NotToCome("referredOn", clock));
  }

  @Bean
  SubmissionRule informFamilyStep() {
    return step("informFamily", "The child and the parents informed", ConcernStep.Rule.NONE);
  }

  @Bean
  SubmissionRule writeLettersStep() {
    return step("writeLetters", "The person has it in writing", new PersonnelFile());
  }

  @Bean
  SubmissionRule drawLessonsStep() {
    return step("drawLessons", "Lessons", ConcernStep.Rule.NONE);
  }

  private ToldMoment moment(String field) {
    return new ToldMoment(field, clock);
  }

  private InTime inTime(String deadline, String done, String from) {
    return new InTime(deadline, moment(done), moment(from), dates);
  }

  private SubmissionRule step(String element, String title, ConcernStep.Rule rule) {
    return new ConcernStep(PROCEDURE, element, title, journal, rule);
  }
}
