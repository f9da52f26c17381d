package org.countersign.demo;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and who may sign in. */
@Component
@Profile("demo")
class DemoGreeting {

  private static final Logger log = LoggerFactory.getLogger(DemoGreeting.class);

  private final Schools schools;

  DemoGreeting(Schools schools) {
    this.schools = schools;
  }

  @EventListener
  void greet(ApplicationReadyEvent started) {
    if (started.getApplicationContext() instanceof WebServerApplicationContext web) {
      log.info(
          """


            This is the Countersign demo. Its schools and people are invented.

              Address    http://127.0.0.1:{}
              Schools    {}
              Users      <role>.<school>, such as staff.obs, staff2.obs or headteacher.bpet
              Roles      {}
              Admin      {}
              Password   {}

            Only this computer can reach it. What you do is kept in the folder data/demo;
            to start afresh, stop the demo and delete that folder.
          """,
          web.getWebServer().getPort(),
          schools.all().stream().map(School::id).collect(Collectors.joining(", ")),
          wrapped(),
          DemoUsers.ADMINISTRATOR,
          DemoUsers.PASSWORD);
    }
  }

  /** The roles, five to a line. */
  private static String wrapped() {
    StringBuilder text = new StringBuilder();
    Role[] roles = Role.values();
    for (int from = 0; from < roles.length; from += 5) {
      text.append(from == 0 ? "" : ",\n               ")
          .append(
              Arrays.stream(roles, from, Math.min(roles.length, from + 5))
                  .map(Role::id)
                  .collect(Collectors.joining(", ")));
    }
    return text.toString();
  }
}
