package org.countersign.cyberbullying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/**
 * Whom the case had to tell (B4), and what it had to do for its victims (B5). What a step has
 * recorded is not asked again; the rest is asked when the case closes.
 */
@Component
class Duties implements StepRules {

  static final String TASK = "closeCase";
  static final String CLOSE = "close";

  private final IncidentRegister register;
  private final IncidentNotes notes;

  Duties(IncidentRegister register, IncidentNotes notes) {
    this.register = register;
    this.notes = notes;
  }

  /**
   * Somebody who must be told, or a reason why not.
   *
   * @param key letters and digits, one of its kind in a case
   */
  record Duty(String key, String words) {}

  /** Whoever nothing is recorded of. */
  static List<Duty> open(List<Involved> people, List<Note> notes, Map<String, Object> known) {
    List<Duty> open = new ArrayList<>();
    int victim = 0;
    for (Involved one : people) {
      if (one.part().equals(Involved.VICTIM)) {
        victim++;
        open.add(new Duty("victim" + victim, "The victim " + one.name() + ", of how it ended"));
        if (!has(notes, n -> n.task().equals("supportVictim") && one.id().equals(n.person()))) {
          open.add(new Duty("plan" + victim, "A plan for the victim " + one.name()));
        }
      }
    }
    if (is(known, "childInvolved")) {
      open.add(new Duty("families", "The families of the children in it, of how it ended"));
    }
    if (people.stream().anyMatch(one -> one.part().equals(Involved.SUSPECT))) {
      open.add(new Duty("suspects", "Whoever did it, or their families, of how it ended"));
    }
    add(open, notes, "tellPoliceFirst", is(known, "immediateDanger"), "Police and social care");
    add(open, notes, "assessRisk", is(known, "sexualWithChildren"), "The risk assessment");
    add(
        open,
        notes,
        "handleImage",
        is(known, "indecentImage"),
        "The safeguarding lead, of the image");
    add(open, notes, "considerPolice", !isNone(known), "The police");
    String route = String.valueOf(known.get("route"));
    add(open, notes, "contactNewSchool", route.equals("other-school"), "The other school");
    add(open, notes, "speakToParent", route.equals("parent"), "The parent or carer");
    add(
        open,
        notes,
        "tellAuthority",
        "unresolved".equals(known.get("speakToParentDecision")),
        "The police and the local authority");
    add(
        open,
        notes,
        "reportToProvider",
        "tell-provider".equals(known.get("decideNextStepDecision")),
        "The provider of the platform");
    return open;
  }

  private static boolean isNone(Map<String, Object> known) {
    return "none".equals(ConsiderPolice.answer(known, "duty"));
  }

  private static void add(
      List<Duty> open, List<Note> notes, String task, boolean due, String words) {
    if (due && !has(notes, note -> note.task().equals(task))) {
      open.add(new Duty(task, words));
    }
  }

  private static boolean has(List<Note> notes, Predicate<Note> which) {
    return notes.stream().anyMatch(which);
  }

  private static boolean is(Map<String, Object> known, String fact) {
    return Boolean.TRUE.equals(known.get(fact));
  }

  private List<Duty> open(Incident incident, Map<String, Object> known) {
    Map<String, Object> all = new HashMap<>(known);
    if (incident.indecentImage()) {
      // Found while the case ran, which its gateways do not know.
      all.put("indecentImage", true);
    }
    return open(register.people(incident), notes.of(incident), all);
  }

  @Override
  public List<Field> fields(Incident incident, Map<String, Object> known) {
    return open(incident, known).stream()
        .flatMap(
            duty ->
                List.of(
                    Field.yesNo("told-" + duty.key(), duty.words() + ": told, or done?"),
                    Field.line("why-" + duty.key(), "If not, why not?").orNot())
                    .stream())
        .toList();
  }

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    open(incident, sent.known()).stream()
        .filter(duty -> !"yes".equals(read.get("told-" + duty.key())))
        .filter(duty -> read.get("why-" + duty.key()).isEmpty())
        .forEach(
            duty ->
                answers.problem("“%s”: tell them first, or say why not.".formatted(duty.words())));
  }
}
