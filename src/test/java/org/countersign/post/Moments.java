package org.countersign.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The moments of a post on its way at which something outside may happen: each job that waits, and
 * each step that a person completes.
 */
final class Moments {

  static final String AUTHOR = "staff.bpet";
  static final String CHECKER = "headteacher.bpet";
  static final String OWNER = "comms-lead.bpet";
  static final String ACCOUNT = "facebook-bpet";
  static final List<String> PUPILS = List.of("bpet-p001", "bpet-p002");

  private final Desk desk;
  private final Runnable consentConfirmed;

  /**
   * @param consentConfirmed records a consent that is held already, which interrupts posts as well
   */
  Moments(Desk desk, Runnable consentConfirmed) {
    this.desk = desk;
    this.consentConfirmed = consentConfirmed;
  }

  /**
   * One of them.
   *
   * @param key number of its case, or null before it is asked for
   * @param act what is done, before the jobs that are then due run; returns the number of the case
   */
  record Moment(String key, Supplier<String> act) {}

  static final List<String> NAMES =
      List.of(
          "it is asked for",
          "findUses runs",
          "checkPost approves",
          "checkPost returns",
          "checkPost refuses",
          "reviseDraft sends it again",
          "reviseDraft withdraws",
          "awaitPublishOn fires",
          "publishPost is claimed",
          "publishPost is posted",
          "publishPost gives it back",
          "confirmNotPosted says no",
          "confirmNotPosted says it is out");

  /** A new post, brought to just before that moment. */
  Moment at(String name) {
    Map<String, Object> draft = desk.picture(ACCOUNT, AUTHOR, PUPILS.toArray(String[]::new));
    return switch (name) {
      case "it is asked for" -> new Moment(null, () -> desk.askOnly(AUTHOR, draft));
      case "findUses runs" -> jobs(desk.askOnly(AUTHOR, draft));
      case "checkPost approves" -> checked(draft, "approve");
      case "checkPost returns" -> checked(draft, "return");
      case "checkPost refuses" -> checked(draft, "refuse");
      case "reviseDraft sends it again" -> revised(draft, "resubmit");
      case "reviseDraft withdraws" -> revised(draft, "withdraw");
      case "awaitPublishOn fires" -> {
        String key = desk.ask(AUTHOR, draft);
        desk.claim(key, "checkPost", CHECKER);
        desk.completeOnly(key, "checkPost", CHECKER, desk.approval(key));
        yield jobs(key);
      }
      case "publishPost is claimed" -> {
        String key = approved(draft);
        String task = desk.task(key, "publishPost").getId();
        yield new Moment(
            key,
            () -> {
              desk.claimOnly(task, OWNER);
              return key;
            });
      }
      case "publishPost is posted" -> published(draft, "posted");
      case "publishPost gives it back" -> published(draft, "return");
      case "confirmNotPosted says no" -> confirmed(draft, "not-posted");
      case "confirmNotPosted says it is out" -> confirmed(draft, "posted");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Moment jobs(String key) {
    return new Moment(key, () -> key);
  }

  private Moment checked(Map<String, Object> draft, String decision) {
    String key = desk.ask(AUTHOR, draft);
    desk.claim(key, "checkPost", CHECKER);
    return done(key, "checkPost", CHECKER, answer(decision, desk.approval(key), "Not like this."));
  }

  private Moment revised(Map<String, Object> draft, String decision) {
    String key = desk.ask(AUTHOR, draft);
    desk.complete(key, "checkPost", CHECKER, answer("return", Map.of(), "Shorter, please."));
    Map<String, Object> fields =
        decision.equals("resubmit")
            ? answer(decision, draft, null)
            : answer(decision, Map.of(), "");
    return done(key, "reviseDraft", AUTHOR, fields);
  }

  private String approved(Map<String, Object> draft) {
    String key = desk.ask(AUTHOR, draft);
    desk.approve(key, CHECKER);
    return key;
  }

  private Moment published(Map<String, Object> draft, String decision) {
    String key = approved(draft);
    desk.claim(key, "publishPost", OWNER);
    return done(key, "publishPost", OWNER, outOrNot(key, decision));
  }

  private Moment confirmed(Map<String, Object> draft, String decision) {
    String key = approved(draft);
    desk.claim(key, "publishPost", OWNER);
    consentConfirmed.run();
    desk.claim(key, "confirmNotPosted", OWNER);
    return done(key, "confirmNotPosted", OWNER, outOrNot(key, decision));
  }

  private static Map<String, Object> outOrNot(String key, String decision) {
    return switch (decision) {
      case "posted" -> Map.of("decision", decision, "link", "https://social.example/p/" + key);
      case "return" -> Map.of("decision", decision, "reason", "The network is down.");
      default -> Map.of("decision", decision);
    };
  }

  private static Map<String, Object> answer(
      String decision, Map<String, Object> others, String reason) {
    Map<String, Object> fields = new HashMap<>(others);
    fields.put("decision", decision);
    if (reason != null && !decision.equals("approve")) {
      fields.put("reason", reason.isEmpty() ? "No longer wanted." : reason);
    }
    return fields;
  }

  private Moment done(String key, String step, String person, Map<String, Object> fields) {
    String task = desk.task(key, step).getId();
    return new Moment(
        key,
        () -> {
          desk.submit(task, person, fields);
          return key;
        });
  }
}
