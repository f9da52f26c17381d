package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.CaseDesk;
import org.countersign.access.Secret;
import org.countersign.consent.Use;
import org.countersign.consentcollection.FamilyLinks;
import org.countersign.consentwithdrawal.Step.Way;
import org.countersign.consentwithdrawal.Step.Who;
import org.countersign.consentwithdrawal.Step.Withdraws;
import org.countersign.start.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ways by which a notice of a schedule comes in; each gives the number of its case. */
final class NoticeWays {

  private final ScheduleSchool school;
  private final Visitor family;
  private final ApplicationContext product;
  private final CaseDesk desk;
  private final PortalCalls portal;
  private final PortalToken token;
  private final JdbcTemplate jdbc;
  private int keys;

  NoticeWays(ScheduleSchool school, Visitor family, ApplicationContext product) {
    this.school = school;
    this.family = family;
    this.product = product;
    this.desk = product.getBean(CaseDesk.class);
    this.portal = product.getBean(PortalCalls.class);
    this.jdbc = product.getBean(JdbcTemplate.class);
    PortalTokens tokens = product.getBean(PortalTokens.class);
    this.token =
        tokens.byToken(tokens.make(school.id, "A portal", "data-lead." + school.id)).orElseThrow();
  }

  private Map<String, Object> fields(Withdraws step, LocalDate received) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("about", "pupil");
    fields.put("pupilId", school.pupil(step.pupil()));
    fields.put(
        "givenBy",
        switch (step.who()) {
          case PUPIL -> "pupil";
          case STRANGER -> "somebody-else";
          default -> "carer:" + school.carer(step.pupil(), step.who());
        });
    if (step.who() == Who.STRANGER) {
      fields.put("giverName", "An uncle, he says");
    }
    fields.put("receivedOn", received.toString());
    fields.put("removeEarlier", step.removal());
    fields.put("uses", step.what().uses().stream().map(Use::id).collect(Collectors.joining(",")));
    fields.put("platforms", school.platform(step.what().account()));
    return fields;
  }

  /** Entered by the office; nothing where it says that it has the same already. */
  Optional<String> byForm(Withdraws step, LocalDate received) {
    Map<String, Object> fields = fields(step, received);
    fields.put("channel", step.way() == Way.SPOKEN ? "spoken" : "writing");
    try {
      return Optional.of(desk.start(EnterNotice.PROCEDURE, "office." + school.id, fields));
    } catch (RuntimeException refused) {
      assertThat(refused).hasMessageContaining("on record already");
      return Optional.empty();
    }
  }

  /** The same from a parents' portal. */
  Optional<String> byPortal(Withdraws step, LocalDate received) {
    Map<String, Object> fields = fields(step, received);
    PortalCalls.Answer answer =
        portal.take(token, school.pupil(0) + "-" + ++keys, fields, Secret.hash("" + keys));
    assertThat(answer.outcome()).isIn(PortalCalls.Outcome.TAKEN, PortalCalls.Outcome.ON_RECORD);
    return Optional.ofNullable(answer.receipt());
  }

  /**
   * By the page to which a fresh link leads.
   *
   * @param form what is ticked there
   */
  String byLink(int pupil, String carer, Map<String, String> form) {
    Map<String, String> sent = new HashMap<>(form);
    sent.put("link", FamilyLinks.wantsFresh(product, school.pupil(pupil), carer).orElseThrow());
    int before = cases(pupil).size();
    assertThat(family.postForm("/family/withdrawal", sent).statusCode()).as("C1").isEqualTo(200);
    List<String> keys = cases(pupil);
    assertThat(keys).as("C3, C4: a case of its own").hasSize(before + 1);
    return keys.get(before);
  }

  private List<String> cases(int pupil) {
    return jdbc.queryForList(
        "select case_key from consent_notice where child = ? order by entered_at, case_key",
        String.class,
        school.pupil(pupil));
  }
}
