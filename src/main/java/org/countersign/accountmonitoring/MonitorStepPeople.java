package org.countersign.accountmonitoring;

import org.countersign.access.StepPeople;
import org.countersign.account.SocialAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does each step of those who watch an account. */
@Configuration(proxyBeanMethods = false)
class MonitorStepPeople {

  private final SocialAccounts accounts;
  private final Monitors monitors;

  MonitorStepPeople(SocialAccounts accounts, Monitors monitors) {
    this.accounts = accounts;
    this.monitors = monitors;
  }

  @Bean
  StepPeople replyPeople() {
    return ofMessage(MessageSteps.REPLY);
  }

  @Bean
  StepPeople answerPeople() {
    return ofMessage(MessageSteps.ANSWER);
  }

  @Bean
  StepPeople evidencePeople() {
    return ofMessage(MessageSteps.EVIDENCE);
  }

  @Bean
  StepPeople moderationPeople() {
    return ofMessage(MessageSteps.MODERATE);
  }

  @Bean
  StepPeople audiencePeople() {
    return ofMessage(MessageSteps.TELL);
  }

  @Bean
  StepPeople watchPeople() {
    return new MonitorStep(WatchAccount.TASK, false, accounts, monitors);
  }

  private StepPeople ofMessage(String element) {
    return new MonitorStep(element, true, accounts, monitors);
  }
}
