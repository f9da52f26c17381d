package org.countersign;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs a school's social media policy as workflows. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Countersign {

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("import")) {
      System.exit(SpringApplication.exit(command().run(arguments)));
    }
    SpringApplication.run(Countersign.class, arguments);
  }

  /** A run that does one thing and ends: no web server, and no jobs that belong to the server. */
  static SpringApplication command() {
    SpringApplication application = new SpringApplication(Countersign.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(Map.of("camunda.bpm.job-execution.enabled", "false"));
    return application;
  }
}
