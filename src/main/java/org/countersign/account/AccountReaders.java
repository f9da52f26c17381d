package org.countersign.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who reads the account register: leaders, those who look after accounts, and who checks. */
@Component
public class AccountReaders {

  private static final Set<Role> READERS =
      EnumSet.of(
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.SLT,
          Role.COMMS_LEAD,
          Role.ACCOUNT_ADMINISTRATOR,
          Role.OFFICE,
          Role.IT,
          Role.ONLINE_SAFETY,
          Role.DATA_LEAD,
          Role.DPO,
          Role.DSL,
          Role.CHAIR_OF_GOVERNORS,
          Role.AUDITOR,
          Role.TRUST_EXECUTIVE);

  private final SchoolRoles roles;

  AccountReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** Schools whose accounts the person reads, by name. */
  List<School> readBy(Actor person) {
    return roles.where(person, READERS);
  }

  /** Whether the person reads the accounts of that school. */
  public boolean reads(Actor person, String school) {
    return roles.holds(person, school, READERS);
  }

  /** The way to the register. */
  @Configuration(proxyBeanMethods = false)
  static class Card {

    @Bean
    @Order(13)
    StartCard accountsCard(AccountReaders readers) {
      return new StartCard(
          "Accounts",
          "Look up the school’s social media accounts, and who runs them.",
          AccountPages.ADDRESS,
          person -> !readers.readBy(person.actor()).isEmpty());
    }
  }
}
