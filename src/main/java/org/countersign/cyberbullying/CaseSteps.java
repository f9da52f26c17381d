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

/** The steps before the route, and after it: what each offers and asks. */
@Configuration(proxyBeanMethods = false)
class CaseSteps {

  private final StepTools tools;

  CaseSteps(StepTools tools) {
    this.tools = tools;
  }

  private CaseStep step(String task, List<Decision> decisions, List<Field> fields) {
    return step(task, decisions, fields, StepRules.none());
  }

  private CaseStep step(
      String task, List<Decision> decisions, List<Field> fields, StepRules rules) {
    return new CaseStep(task, decisions, fields, rules, tools);
  }

  /** Whom they told of danger, or of an image. */
  private static List<Field> told() {
    return List.of(
        line("whom", "Whom did you tell?").with("told"),
        day("toldOn", "On which day?").with("told"),
        line("reference", "Which reference did they give?").with("told").orNot());
  }

  @Bean
  CaseStep dangerStep() {
    return step(
        "tellPoliceFirst",
        List.of(
            plain("told", "Police and social care are told"),
            reasoned("not-told", "Not told: nobody is in danger")),
        told());
  }

  @Bean
  CaseStep riskStep() {
    return step(
        "assessRisk",
        List.of(
            plain("assessed", "It is written"),
            reasoned("not-needed", "No child or nothing sexual")),
        List.of(
            text("measures", "What protects the victim, the child suspected and others?")
                .with("assessed"),
            line("keptAt", "Where is it kept?").with("assessed")));
  }

  @Bean
  CaseStep imageStep(HandleImage rules) {
    return step(
        "handleImage",
        List.of(plain("seen-to", "I have answered these questions")),
        HandleImage.fields(),
        rules);
  }

  @Bean
  CaseStep imageReferralStep() {
    return step(
        "referImage",
        List.of(
            plain("told", "Police or social care are told"),
            reasoned("not-told", "They were told of the same before")),
        told());
  }

  @Bean
  CaseStep evidenceOfCaseStep(SaveEvidence rules) {
    return step(SaveEvidence.TASK, SaveEvidence.decisions(), SaveEvidence.fields(), rules);
  }

  @Bean
  CaseStep assessmentStep(AssessReport rules) {
    return step(
        AssessReport.TASK,
        List.of(
            plain(AssessReport.GO_ON, "It is a case of its own"),
            plain(AssessReport.JOIN, "It belongs to a case that there is already")),
        List.of(),
        rules);
  }

  @Bean
  CaseStep routeChoiceStep(ChooseRoute rules) {
    return step("chooseRoute", ChooseRoute.decisions(), ChooseRoute.choices(), rules);
  }

  @Bean
  CaseStep policeStep(ConsiderPolice rules) {
    return step(ConsiderPolice.TASK, ConsiderPolice.decisions(), ConsiderPolice.fields(), rules);
  }

  @Bean
  CaseStep supportStep(SupportVictim rules) {
    return step("supportVictim", List.of(plain("planned", "The plan stands")), List.of(), rules);
  }

  @Bean
  CaseStep perpetratorStep() {
    return step(
        "workWithPerpetrator",
        List.of(
            plain("begun", "It has begun"),
            reasoned("not-possible", "Not now: nobody is known, or it would do harm")),
        List.of(
            text("work", "What is done with them, and what do they need?").with("begun"),
            line("adult", "Who is their adult?").with("begun")));
  }

  @Bean
  CaseStep familiesStep(InformFamilies rules) {
    return step(
        "informFamilies",
        List.of(
            plain(InformFamilies.INFORMED, "They are informed"),
            reasoned("unsafe", "Not informed: it would be unsafe")),
        InformFamilies.fields(),
        rules);
  }

  @Bean
  CaseStep reviewStep(ReviewCase rules) {
    return step(
        "reviewCase",
        List.of(
            plain("over", "It is over"),
            reasoned("too-early", "It is too early to say"),
            reasoned(ReviewCase.AGAIN, "It has happened again")),
        ReviewCase.fields(),
        rules);
  }

  @Bean
  CaseStep closingStep(Duties rules) {
    return step(
        Duties.TASK,
        List.of(reasoned(Duties.CLOSE, "Close it")),
        List.of(yesNo("supportEnds", "Does each victim know whom to turn to from now on?")),
        rules);
  }
}
