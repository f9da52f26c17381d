package org.countersign.consentwithdrawal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Cases;
import org.countersign.access.WholeOrNothing;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what a portal sends: the same checks as the form's, once for each idempotency key, and the
 * whole again where it meets another transaction (decision 57).
 */
@Component
class PortalCalls {

  /** How a call came out. */
  enum Outcome {
    TAKEN,
    TAKEN_BEFORE,
    KEY_USED_OTHERWISE,
    ON_RECORD,
    WRONG
  }

  /**
   * @param receipt number of the case, where it was taken
   * @param problems in words, where it was not
   */
  record Answer(Outcome outcome, String receipt, String effect, List<String> problems) {}

  private final NoticeForm form;
  private final EnterNotice entering;
  private final NoticeRegister register;
  private final Cases cases;
  private final Trail trail;
  private final JdbcClient jdbc;
  private final WholeOrNothing whole;
  private final Clock clock;

  PortalCalls(
      NoticeForm form,
      EnterNotice entering,
      NoticeRegister register,
      Cases cases,
      Trail trail,
      JdbcClient jdbc,
      WholeOrNothing whole,
      Clock clock) {
    this.form = form;
    this.entering = entering;
    this.register = register;
    this.cases = cases;
    this.trail = trail;
    this.jdbc = jdbc;
    this.whole = whole;
    this.clock = clock;
  }

  /**
   * @param sent the fields of the start form, without the channel
   * @param hash of what was sent
   */
  Answer take(PortalToken token, String key, Map<String, Object> sent, String hash) {
    return whole.get(() -> takeOnce(token, key, sent, hash));
  }

  private Answer takeOnce(PortalToken token, String key, Map<String, Object> sent, String hash) {
    // One call of a portal at a time: of two with one key the second finds what the first was told.
    jdbc.sql("select id from consent_portal_token where id = ? for update")
        .param(token.id())
        .query(Long.class)
        .single();
    Optional<Answer> before = before(token, key, hash);
    if (before.isPresent()) {
      write(token, before.get());
      return before.get();
    }
    Answer answer = enter(token, sent);
    if (answer.outcome() == Outcome.TAKEN) {
      jdbc.sql(
              "insert into consent_portal_call (token, idem_key, hash, receipt, effect, taken_at)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(
              token.id(),
              key,
              hash,
              answer.receipt(),
              answer.effect(),
              Timestamp.from(clock.instant()))
          .update();
    }
    write(token, answer);
    return answer;
  }

  private Optional<Answer> before(PortalToken token, String key, String hash) {
    return jdbc.sql("select * from consent_portal_call where token = ? and idem_key = ?")
        .params(token.id(), key)
        .query(
            (rs, i) ->
                rs.getString("hash").equals(hash)
                    ? new Answer(
                        Outcome.TAKEN_BEFORE,
                        rs.getString("receipt"),
                        rs.getString("effect"),
                        List.of())
                    : new Answer(
                        Outcome.KEY_USED_OTHERWISE,
                        null,
                        null,
                        List.of(
                            "This Idempotency-Key was used for something else. Use a new one for"
                                + " each notice.")))
        .optional();
  }

  private Answer enter(PortalToken token, Map<String, Object> sent) {
    Map<String, Object> fields = new HashMap<>(sent);
    List<String> problems = new ArrayList<>();
    if (fields.put("channel", Channel.PORTAL.id()) != null) {
      problems.add("Leave “channel” out: what comes here came through the portal.");
    }
    Answers answers = new Answers(fields);
    Optional<Entered> entered = form.read(token.school(), answers);
    problems.addAll(answers.problems());
    if (entered.isEmpty() || !problems.isEmpty()) {
      return new Answer(Outcome.WRONG, null, null, problems);
    }
    List<String> already = entering.already(token.school(), entered.get());
    if (!already.isEmpty()) {
      return new Answer(Outcome.ON_RECORD, null, null, already);
    }
    Map<String, Object> facts = entering.enter(token.school(), entered.get(), token.enteredBy());
    String receipt = cases.open(EnterNotice.PROCEDURE, token.school(), facts);
    Effect effect =
        register
            .byId(token.school(), String.valueOf(facts.get(CaseNotice.NOTICE)))
            .orElseThrow()
            .effect();
    return new Answer(Outcome.TAKEN, receipt, effect.id(), List.of());
  }

  private void write(PortalToken token, Answer answer) {
    boolean taken = Set.of(Outcome.TAKEN, Outcome.TAKEN_BEFORE).contains(answer.outcome());
    Map<String, Object> details = new HashMap<>();
    details.put("portal", token.name());
    details.put("token", token.id());
    details.put("outcome", answer.outcome().name());
    if (taken) {
      details.put("receipt", answer.receipt());
    }
    trail.record(
        TrailEvent.of(
                Chain.ofRegister(token.school(), "consent"),
                taken ? Kind.MESSAGE : Kind.REFUSED,
                By.system())
            .inSchool(token.school())
            .at("portal-notice", "Notice from a parents’ portal")
            .with(details));
  }
}
