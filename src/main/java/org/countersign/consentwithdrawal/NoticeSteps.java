package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.countersign.access.SubmissionRule;
import org.countersign.consentwithdrawal.DecisionStep.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of people, what each asks and what each answer does. */
@Configuration(proxyBeanMethods = false)
class NoticeSteps {

  private static final DecisionStep.Problem RIGHT = (notice, decision) -> null;
  private static final BiFunction<ConsentNotice, String, Map<String, Object>> NOTHING =
      (notice, decision) -> Map.of();

  private final CaseNotice notices;
  private final NoticeRegister register;
  private final SpokenNotices spoken;
  private final Unfinished unfinished;
  private final Clock clock;

  NoticeSteps(
      CaseNotice notices,
      NoticeRegister register,
      SpokenNotices spoken,
      Unfinished unfinished,
      Clock clock) {
    this.notices = notices;
    this.register = register;
    this.spoken = spoken;
    this.unfinished = unfinished;
    this.clock = clock;
  }

  /** The register changes in the case's next step, in the same transaction. */
  @Bean
  SubmissionRule decideHold() {
    return step(
        new Asked("decideHold", List.of("confirm", "lift"), Set.of("confirm"), Map.of()),
        RIGHT,
        NOTHING);
  }

  @Bean
  SubmissionRule askForWriting() {
    return step(
        new Asked(
            "askForWriting",
            List.of("came", "counts", "changed-mind"),
            Set.of("came", "counts"),
            Map.of("came", "It came on")),
        (notice, decision) ->
            decision.equals("counts") && !spoken.mayCount(notice.school())
                ? "Your policy asks for writing. Ask for it, or say what the family said instead:"
                    + " posting stays on hold meanwhile."
                : null,
        NOTHING);
  }

  @Bean
  SubmissionRule askFamily() {
    return step(
        new Asked(
            "askFamily",
            List.of("remove", "stay", "no-answer"),
            Set.of("remove", "stay"),
            Map.of()),
        RIGHT,
        (notice, decision) ->
            decision.equals("no-answer")
                ? Map.of()
                : removal(notice, decision.equals("remove") ? "yes" : "no"));
  }

  @Bean
  SubmissionRule decideRemoval() {
    return step(
        new Asked("decideRemoval", List.of("remove", "each"), Set.of("remove"), Map.of()),
        RIGHT,
        (notice, decision) -> removal(notice, decision.equals("remove") ? "yes" : "no"));
  }

  @Bean
  SubmissionRule confirmRecord() {
    return step(
        new Asked("confirmRecord", List.of("right", "look-again"), Set.of("right"), Map.of()),
        (notice, decision) -> decision.equals("right") ? unfinished.problem(notice) : null,
        NOTHING);
  }

  @Bean
  SubmissionRule sendLetter() {
    return step(
        new Asked(
            "sendLetter",
            List.of("sent", "not-sent"),
            Set.of("sent"),
            Map.of("sent", "Handed over or posted on")),
        RIGHT,
        NOTHING);
  }

  private Map<String, Object> removal(ConsentNotice notice, String removeEarlier) {
    register.removal(notice, removeEarlier);
    return Map.of("removeEarlier", removeEarlier);
  }

  private SubmissionRule step(
      Asked asked,
      DecisionStep.Problem problem,
      BiFunction<ConsentNotice, String, Map<String, Object>> effect) {
    return new DecisionStep(asked, notices, register, clock, problem, effect);
  }
}
