package org.countersign.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countersign.MovableClock;
import org.countersign.school.Role;
import org.springframework.context.ApplicationContext;

/** Reports as the pages send them, for tests of what becomes of them. */
public final class Told {

  private final ApplicationContext product;
  private String school = "hcps";
  private Reporter reporter = Reporter.PUPIL;
  private String username;
  private Victim victim = Victim.PUPIL;
  private Perpetrator perpetrator = Perpetrator.PUPIL_HERE;
  private String perpetratorNames;
  private Set<ContentFlag> flags = Set.of();
  private Set<Role> keepFrom = Set.of();
  private YesNo image = YesNo.NO;
  private YesNo danger = YesNo.NO;
  private String words = "They laugh at her in a group of which she is no member.";

  public Told(ApplicationContext product) {
    this.product = product;
  }

  public Told at(String id) {
    school = id;
    return this;
  }

  public Told by(String staff) {
    username = staff;
    reporter = Reporter.STAFF;
    return this;
  }

  public Told of(Victim who, Perpetrator whom) {
    victim = who;
    perpetrator = whom;
    return this;
  }

  public Told naming(String names) {
    perpetratorNames = names;
    return this;
  }

  public Told like(ContentFlag... several) {
    flags = Set.of(several);
    return this;
  }

  public Told keptFrom(Role... roles) {
    keepFrom = Set.of(roles);
    return this;
  }

  public Told image(YesNo answer) {
    image = answer;
    return this;
  }

  public Told danger(YesNo answer) {
    danger = answer;
    return this;
  }

  public Told saying(String text) {
    words = text;
    return this;
  }

  /** Sends it, and returns it with its case. */
  public Report send() {
    Instant now = product.getBean(MovableClock.class).instant();
    return product
        .getBean(Reporting.class)
        .take(
            new Report(
                UUID.randomUUID().toString(),
                school,
                now,
                reporter,
                username,
                null,
                null,
                victim,
                null,
                perpetrator,
                perpetratorNames,
                "A game",
                null,
                words,
                now.minus(Duration.ofDays(1)),
                flags,
                keepFrom,
                YesNo.NO,
                YesNo.UNSURE,
                image,
                danger,
                YesNo.NO,
                YesNo.NO,
                null,
                null))
        .report();
  }

  /** Its reporter writes more. */
  public void more(Report report, String text) {
    product.getBean(Reporting.class).add(report, Map.of("words", text));
  }
}
