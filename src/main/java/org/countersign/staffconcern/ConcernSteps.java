package org.countersign.staffconcern;

import java.time.Clock;
import org.countersign.access.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the team says at each step of a concern. */
@Configuration(proxyBeanMethods = false)
class ConcernSteps {

  private final ConcernJournal journal;

  ConcernSteps(ConcernJournal journal) {
    this.journal = journal;
  }

  @Bean
  SubmissionRule tellPoliceFirstStep(Clock clock) {
    return step("tellPoliceFirst", "Police and social care told", new ToldMoment("toldAt", clock));
  }

  @Bean
  SubmissionRule handleSourceStep() {
    return step("handleSource", "Whoever told it was seen to", ConcernStep.Rule.NONE);
  }

  @Bean
  SubmissionRule decideThresholdStep() {
    return step("decideThreshold", "Threshold decided", new Threshold());
  }

  @Bean
  SubmissionRule contactLadoDirectlyStep(Clock clock) {
    return step("contactLadoDirectly", "The LADO told directly", new ToldMoment("toldAt", clock));
  }

  @Bean
  SubmissionRule tellEmployerStep() {
    return step("tellEmployer", "Employer told", ConcernStep.Rule.NONE);
  }

  private SubmissionRule step(String element, String title, ConcernStep.Rule rule) {
    return new ConcernStep(StaffConcerns.PROCEDURE, element, title, journal, rule);
  }
}
