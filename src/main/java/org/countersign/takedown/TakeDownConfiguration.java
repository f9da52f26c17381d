package org.countersign.takedown;

import java.util.List;
import org.countersign.access.NextRoles;
import org.countersign.access.OpenAddress;
import org.countersign.access.StepPeople;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does each step, who may ask for what the forms show, and whether links are looked at. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class TakeDownConfiguration {

  private static final String KEEPING =
      "ours: nobody accepts what they asked for; then the headteacher decides it";

  @Bean
  OpenAddress takeDownsAddress(TakeDownReaders readers) {
    return new OpenAddress("/take-downs", readers::mayReadOne);
  }

  @Bean
  OpenAddress olderSearchesAddress(TakeDownReaders readers) {
    return new OpenAddress("/older-posts-searches", readers::mayReadSearch);
  }

  @Bean
  StepPeople takeDownPostPeople(CaseTakeDown cases, Takers takers, SocialAccounts accounts) {
    return owners(TakeDownPost.TASK, cases, takers, accounts);
  }

  @Bean
  StepPeople checkStillGonePeople(CaseTakeDown cases, Takers takers, SocialAccounts accounts) {
    return owners(CheckStillGone.TASK, cases, takers, accounts);
  }

  private static StepPeople owners(
      String step, CaseTakeDown cases, Takers takers, SocialAccounts accounts) {
    return new OwnersStep(
        CaseTakeDown.PROCEDURE,
        step,
        (school, variables) -> cases.byId(school, variables).account(),
        takers,
        accounts);
  }

  @Bean
  StepPeople searchOlderPostsPeople(CaseSearch cases, Takers takers, SocialAccounts accounts) {
    return new OwnersStep(
        CaseSearch.PROCEDURE,
        SearchOlderPosts.TASK,
        (school, variables) -> cases.byId(school, variables).account(),
        takers,
        accounts);
  }

  @Bean
  StepPeople acceptKeepingPeople() {
    return new KeepingStep(
        List.of(
            new NextRoles(List.of(Role.HEADTEACHER.id()), KEEPING),
            new NextRoles(List.of(Role.DEPUTY_HEADTEACHER.id()), KEEPING)));
  }
}
