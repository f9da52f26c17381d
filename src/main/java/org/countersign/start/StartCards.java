package org.countersign.start;

import java.util.function.Predicate;
import org.countersign.access.OpenAddress;
import org.countersign.school.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where everybody may lead: the web apps, and the pages of packages that do not know this one. */
@Configuration(proxyBeanMethods = false)
class StartCards {

  @Bean
  @Order(1)
  StartCard tasks() {
    return new StartCard(
        "Tasks",
        "See what waits for you, start a request and give your decision.",
        "/camunda/app/tasklist/default/",
        mayOpen("tasklist"));
  }

  @Bean
  @Order(2)
  StartCard cases() {
    return new StartCard(
        "Cases",
        "Follow what is under way in your school, step by step.",
        "/camunda/app/cockpit/default/",
        mayOpen("cockpit"));
  }

  @Bean
  @Order(3)
  StartCard rollImportCard() {
    return new StartCard(
        "Roll import",
        "Bring pupils, families, staff and classes in from your school’s system.",
        "/roll/import",
        person -> person.isAdministrator() || person.groups().contains(Role.OFFICE.id()));
  }

  @Bean
  @Order(4)
  StartCard administration() {
    return new StartCard(
        "Administration",
        "Look after accounts, groups and permissions.",
        "/camunda/app/admin/default/",
        SignedIn::isAdministrator);
  }

  @Bean
  @Order(100)
  StartCard password() {
    return new StartCard("Password", "Change your password.", "/password", person -> true);
  }

  /** Tasklist asks it for whoever opens a task; it looks itself whether they see that task. */
  @Bean
  OpenAddress taskDeadlinesAddress() {
    return new OpenAddress(TaskDeadlines.ADDRESS, person -> !person.schools().isEmpty());
  }

  private static Predicate<SignedIn> mayOpen(String app) {
    return person -> person.apps().contains(app);
  }
}
