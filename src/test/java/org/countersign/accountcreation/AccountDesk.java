package org.countersign.accountcreation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;

/**
 * People at work on applications for accounts, each signed in and through the gate as in Tasklist.
 * After each step the jobs that are due run, as the job executor would run them.
 */
class AccountDesk {

  private final CaseDesk cases;
  private final ApplicationRegister register;
  private final Contents contents;
  private final Readiness readiness;
  private final MovableClock clock;
  private int applications;

  AccountDesk(
      CaseDesk cases,
      ApplicationRegister register,
      Contents contents,
      Readiness readiness,
      MovableClock clock) {
    this.cases = cases;
    this.register = register;
    this.contents = contents;
    this.readiness = readiness;
    this.clock = clock;
  }

  /** An application with all that the school's policy asks for, of a name nobody else has. */
  Map<String, Object> application(String school) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("platform", "facebook");
    fields.put("handle", "Gardeners" + ++applications);
    fields.put("openOrClosed", "open");
    fields.put("youngestReader", "13");
    fields.put("ownerStaff", "staff." + school + ",comms-lead." + school);
    fields.put("lead", "staff." + school);
    fields.put("nonEmployees", "");
    fields.put("schoolEmail", "gardeners@" + school + ".example");
    contents.today(school).stream()
        .filter(point -> !point.id().equals(Contents.OPEN_OR_CLOSED))
        .forEach(point -> fields.put(point.field(), "About the garden: " + point.id()));
    return fields;
  }

  /** Applies and returns the number of the case, its first jobs done. */
  String ask(String applicant, Map<String, Object> fields) {
    return cases.start(AskForAccount.PROCEDURE, applicant, fields);
  }

  /** Applies; the jobs of the case wait. */
  String askOnly(String applicant, Map<String, Object> fields) {
    return cases.startOnly(AskForAccount.PROCEDURE, applicant, fields);
  }

  /** Id of the model as it is deployed. */
  String definition() {
    return cases.definition(AskForAccount.PROCEDURE);
  }

  /** Runs what is due in the case, until nothing is. */
  void work(String key) {
    cases.work(key);
  }

  String instance(String key) {
    return cases.instance(key);
  }

  /** The open tasks of the case, by id of the step. */
  List<String> open(String key) {
    return cases.open(key);
  }

  /** Whom the open tasks of that step are given to. */
  List<String> assignees(String key, String step) {
    return cases.assignees(key, step);
  }

  /** That person's task of the step, else the one task of it that is nobody's. */
  Task task(String key, String step, String person) {
    return cases.task(key, step, person);
  }

  /** Claims the step, unless it is that person's already. */
  void claim(String key, String step, String person) {
    cases.claim(key, step, person);
  }

  /** Claims and completes the step; then the jobs that are due run. */
  void complete(String key, String step, String person, Map<String, Object> fields) {
    cases.complete(key, step, person, fields);
  }

  /** With a decision alone, and a reason where it is not the plain one. */
  void decide(String key, String step, String person, String decision) {
    boolean plain = List.of("approve", "in-favour", "resubmit", "ask-again").contains(decision);
    complete(
        key,
        step,
        person,
        plain
            ? Map.of("decision", decision)
            : Map.of("decision", decision, "reason", "Because of " + decision));
  }

  /** Every owner who is asked confirms each point with today's date. */
  void everybodyIsReady(String key) {
    for (String owner : assignees(key, "confirmReadiness")) {
      complete(key, "confirmReadiness", owner, readiness(key, owner));
    }
  }

  /** What the owner sends who did all today. */
  Map<String, Object> readiness(String key, String owner) {
    Map<String, Object> fields = new HashMap<>(Map.of("decision", "ready"));
    switch (key.substring(0, key.indexOf('-'))) {
      case "hcps" -> fields.put("acceptableUseSignedOn", clock.today().toString());
      case "bpet", "wmat" -> fields.put("platformInductionOn", clock.today().toString());
      case "obs" -> {
        fields.put("policyReadOn", clock.today().toString());
        fields.put("trainingOn", clock.today().toString());
        Details details = register.details(find(key));
        for (int i = 1; owner.equals(details.lead()) && i <= details.nonEmployees().size(); i++) {
          fields.put("policyReadOn" + i, clock.today().toString());
          fields.put("trainingOn" + i, clock.today().toString());
        }
      }
      default -> fields.put("policyReadOn", clock.today().toString());
    }
    return fields;
  }

  /** What whoever created the account as it was asked for sends. */
  Map<String, Object> created(String key, String keeper) {
    Details details = register.details(find(key));
    Map<String, Object> fields = new HashMap<>();
    fields.put("decision", "created");
    fields.put("handle", details.handle());
    fields.put("link", "https://social.example/" + details.handle());
    fields.put("schoolEmail", details.schoolEmail());
    fields.put("credentialsPlace", "Safe of the school office");
    fields.put("credentialsKeeper", keeper);
    readiness
        .wanted(find(key), Point.ACCOUNT)
        .forEach(point -> fields.put(point.doneField(), "yes"));
    return fields;
  }

  Application find(String key) {
    return register.byCase(key).orElseThrow();
  }

  /** Numbers of other applications for the same account. */
  List<String> alike(String key) {
    return register.alike(find(key), register.details(find(key)));
  }

  /** The end events that the case came to. */
  List<String> ends(String key) {
    return cases.ends(key);
  }

  boolean isOver(String key) {
    return cases.isOver(key);
  }
}
