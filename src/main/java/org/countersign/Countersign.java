package org.countersign;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countersign.audit.NewKeys;
import org.countersign.audit.Verify;
import org.countersign.evidence.VerifyEvidence;
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
    if (arguments.length > 0 && arguments[0].equals("verify")) {
      List<String> rest = List.of(arguments).subList(1, arguments.length);
      System.exit(Verify.run(rest, System.getenv(), answer()));
    }
    if (arguments.length > 0 && arguments[0].equals("verify-evidence")) {
      System.exit(VerifyEvidence.run(List.of(arguments).subList(1, arguments.length), answer()));
    }
    if (arguments.length > 0 && arguments[0].equals("trail-keys")) {
      NewKeys.print(new Clocks().clock(), answer());
      return;
    }
    SpringApplication.run(Countersign.class, arguments);
  }

  /** What these answer is for the one who asked, and for scripts: no log. */
  private static PrintStream answer() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  /** A run that does one thing and ends: no web server, and no jobs that belong to the server. */
  static SpringApplication command() {
    SpringApplication application = new SpringApplication(Countersign.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(Map.of("camunda.bpm.job-execution.enabled", "false"));
    return application;
  }
}
