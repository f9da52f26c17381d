package org.countersign.post;

import java.util.stream.IntStream;
import org.countersign.Countersign;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.audit.TrailCheck;
import org.countersign.evidence.Uploads;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product in a process of its own, on a database that outlives it: says whether the trail that
 * it finds is whole, then walks posts until it is killed, a line for each that is out.
 */
final class CrashLoad {

  static final String WHOLE = "crash-load: whole";
  static final String BROKEN = "crash-load: broken ";
  static final String STEP = "crash-load: step";

  private static final int WALKERS = 4;

  private CrashLoad() {}

  /** Address, user and password of the database, and the file of the trail's keys. */
  public static void main(String[] arguments) {
    System.setProperty("test.database.address", "none");
    SpringApplication product =
        new SpringApplicationBuilder(
                Countersign.class,
                SignedIn.class,
                Uploads.class,
                MovableClock.Installed.class,
                Desk.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .properties("camunda.bpm.job-execution.enabled=false")
            .build();
    ConfigurableApplicationContext context =
        product.run(
            "--spring.datasource.url=" + arguments[0],
            "--spring.datasource.username=" + arguments[1],
            "--spring.datasource.password=" + arguments[2],
            "--countersign.trail.own-keys=" + arguments[3]);
    String finding =
        context.getBean(TrailCheck.class).run().finding().map(Object::toString).orElse(null);
    say(finding == null ? WHOLE : BROKEN + finding);
    Desk desk = context.getBean(Desk.class);
    IntStream.range(0, WALKERS).forEach(i -> new Thread(() -> walk(desk)).start());
  }

  private static void walk(Desk desk) {
    while (true) {
      try {
        String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
        say(STEP);
        desk.approve(key, "headteacher.bpet");
        say(STEP);
        desk.publish(key, "staff.bpet");
        say(STEP);
      } catch (RuntimeException twoAtOnce) {
        say("crash-load: again, after " + twoAtOnce);
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
