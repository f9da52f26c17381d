package org.countersign.cyberbullying;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.Submission;
import org.countersign.cyberbullying.Field.Option;
import org.countersign.reporting.Perpetrator;
import org.springframework.stereotype.Component;

/** A route that the table does not know: somebody says who it was, or which route is right. */
@Component
class ChooseRoute implements StepRules {

  private static final String KNOWN = "known";
  private static final String ROUTE = "route";

  private final IncidentRegister register;
  private final RouteQuestions questions;

  ChooseRoute(IncidentRegister register, RouteQuestions questions) {
    this.register = register;
    this.questions = questions;
  }

  @Override
  public List<Field> fields(Incident incident, Map<String, Object> known) {
    return questions.fields(incident, known);
  }

  static List<Decision> decisions() {
    return List.of(
        Decision.reasoned(KNOWN, "It is known now who did it"),
        Decision.reasoned(ROUTE, "I choose the route"));
  }

  static List<Field> choices() {
    return List.of(
        Field.choice(
                "perpetratorKind",
                "Who is it?",
                Arrays.stream(Perpetrator.values())
                    .filter(one -> one != Perpetrator.UNKNOWN)
                    .map(one -> new Option(one.id(), one.words()))
                    .toList())
            .with(KNOWN),
        Field.choice(
                "chosen",
                "Which route?",
                List.of(
                    new Option("internal-behaviour", "In school, as behaviour"),
                    new Option("internal-discipline", "In school, as discipline"),
                    new Option(
                        "other-adult", "Another adult: the victim is met, removal asked for"),
                    new Option("other-school", "Another school: it is contacted"),
                    new Option("parent", "A parent or carer is spoken to"),
                    new Option("concern-about-staff", "A concern about a member of staff")))
            .with(ROUTE));
  }

  @Override
  public Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    if (decision.equals(ROUTE)) {
      return Map.of("chosenRoute", read.get("chosen"));
    }
    String kind = read.get("perpetratorKind");
    register.becomes(incident, kind);
    Map<String, Object> facts = new HashMap<>();
    facts.put("perpetratorKind", kind);
    if (kind.equals("colleague")) {
      facts.put("staffSuspected", true);
      facts.put("pupilSuspected", false);
    }
    if (kind.equals("pupil-here")) {
      facts.put("pupilSuspect", true);
      facts.put("childInvolved", true);
      facts.put("pupilSuspected", true);
    }
    return facts;
  }
}
