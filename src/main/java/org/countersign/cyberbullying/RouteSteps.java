package org.countersign.cyberbullying;

import static org.countersign.cyberbullying.Decision.plain;
import static org.countersign.cyberbullying.Decision.reasoned;
import static org.countersign.cyberbullying.Field.day;
import static org.countersign.cyberbullying.Field.line;
import static org.countersign.cyberbullying.Field.text;
import static org.countersign.cyberbullying.Field.yesNo;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the routes: what each offers and asks. */
@Configuration(proxyBeanMethods = false)
class RouteSteps {

  private final StepTools tools;
  private final RouteQuestions questions;

  RouteSteps(StepTools tools, RouteQuestions questions) {
    this.tools = tools;
    this.questions = questions;
  }

  private CaseStep step(String task, List<Decision> decisions, Field... fields) {
    return new CaseStep(task, decisions, List.of(fields), StepRules.none(), tools);
  }

  /** The first of a route, where the table's questions are answered. */
  private CaseStep first(String task, List<Decision> decisions, Field... fields) {
    return new CaseStep(task, decisions, List.of(fields), questions, tools);
  }

  @Bean
  CaseStep meetingStep() {
    return first(
        "meetVictim",
        List.of(
            plain("ask-removal", "Removal is asked for"),
            reasoned("no-removal", "Removal is not asked for")),
        day("metOn", "When did you meet them?"));
  }

  @Bean
  CaseStep removalStep() {
    return step(
        "askRemoval",
        List.of(
            plain("removed", "It is taken down"),
            reasoned("refused", "They refuse, or do not answer")),
        day("askedOn", "When did you ask?"),
        text("how", "How, and what did they answer?"));
  }

  @Bean
  CaseStep nextStepStep() {
    return step(
        "decideNextStep",
        List.of(
            reasoned("tell-provider", "The provider is told"),
            reasoned("other-step", "Something else is done, or nothing")));
  }

  @Bean
  CaseStep providerStep() {
    return step(
        "reportToProvider",
        List.of(plain("reported", "It is reported")),
        line("provider", "To which provider or body?"),
        line("reference", "Which reference did they give?"),
        day("reportedOn", "On which day?"));
  }

  @Bean
  CaseStep chaseStep() {
    return step(
        "chaseProvider",
        List.of(
            plain("removed", "It is taken down"),
            plain("chased", "Not yet: I asked again"),
            reasoned("given-up", "Given up")),
        line("body", "Whom did you ask, with which reference?").with("chased"));
  }

  @Bean
  CaseStep parentStep() {
    return first(
        "speakToParent",
        List.of(plain("resolved", "It is resolved"), reasoned("unresolved", "It is not resolved")));
  }

  @Bean
  CaseStep authorityStep() {
    return step(
        "tellAuthority",
        List.of(
            plain("both", "Both are told"),
            reasoned("one", "One of them is told"),
            reasoned("neither", "Neither is told")),
        line("whom", "Whom did you tell?").with("both", "one"),
        day("toldOn", "On which day?").with("both", "one"),
        line("reference", "Which reference did they give?").with("both", "one").orNot());
  }

  @Bean
  CaseStep newSchoolStep() {
    return first(
        "contactNewSchool",
        List.of(
            plain("contacted", "It is contacted"),
            reasoned("not-contacted", "It is not contacted")));
  }

  @Bean
  CaseStep onlinePartStep(OnlinePart rules) {
    return new CaseStep(
        "decideOnlinePart",
        List.of(
            plain("deal", "It is dealt with"),
            reasoned(OnlinePart.DECLINED, "The online part is declined")),
        List.of(
            yesNo("harm", "Is there harm, a threat or sexual content in it?")
                .with(OnlinePart.DECLINED)),
        rules,
        tools);
  }

  @Bean
  CaseStep warningStep() {
    return first(
        "warnParents",
        List.of(
            plain("warned", "All their parents are warned"),
            reasoned("not-warned", "They are not warned")));
  }

  @Bean
  CaseStep internalStep() {
    return new CaseStep(
        "dealInternally",
        List.of(
            plain("dealt-with", "It is dealt with"),
            reasoned("nothing", "Nothing is done: it is not so, or not ours")),
        List.of(text("outcome", "What came of it?")),
        questions.onRoutes("internal-"),
        tools);
  }
}
