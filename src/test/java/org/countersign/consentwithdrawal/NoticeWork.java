package org.countersign.consentwithdrawal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.CaseDesk;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDownScene;
import org.countersign.takedown.TakeDowns;

/** People at work on the notices of a schedule. */
final class NoticeWork {

  /** The keeper by each policy: BPET 6-3c, OIEA 4.2, WMAT 7.3b; else the office, a default. */
  private static final Map<String, String> KEEPERS =
      Map.of(
          "bpet",
          "dpo",
          "oiea",
          "data-lead",
          "wmat",
          "data-lead",
          "hcps",
          "office",
          "obs",
          "office");

  /** Where the policy takes any notice, WMAT 7.1c or by default, it may count as spoken. */
  private static final Set<String> ANY_NOTICE = Set.of("hcps", "wmat");

  private final ScheduleSchool school;
  private final CaseDesk desk;
  private final TakeDownScene takingDown;
  private final TakeDowns takeDowns;
  private final Consumer<TakenNotice> counts;

  /**
   * @param counts is told of a notice when it begins to count
   */
  NoticeWork(
      ScheduleSchool school,
      CaseDesk desk,
      TakeDownScene takingDown,
      TakeDowns takeDowns,
      Consumer<TakenNotice> counts) {
    this.school = school;
    this.desk = desk;
    this.takingDown = takingDown;
    this.takeDowns = takeDowns;
    this.counts = counts;
  }

  /** Whoever has it, or a take-down of it, before them does what is next. */
  void next(TakenNotice notice, boolean plainly) {
    List<String> open = desk.open(notice.key);
    switch (open.isEmpty() ? "" : open.get(0)) {
      case "askForWriting" -> {
        boolean anyNotice = ANY_NOTICE.contains(school.id);
        String answer = !plainly ? "changed-mind" : anyNotice ? "counts" : "came";
        decides(notice, "askForWriting", "office", answer);
        if (plainly) {
          school.oracle.heldNoMore(notice.pupil, notice.key);
          counts.accept(notice);
        }
      }
      case "decideHold" -> {
        decides(notice, "decideHold", "data-lead", plainly ? "confirm" : "lift");
        school.oracle.heldNoMore(notice.pupil, notice.key);
        if (plainly) {
          counts.accept(notice);
        }
      }
      case "askFamily" -> decides(notice, "askFamily", "office", plainly ? "remove" : "stay");
      case "decideRemoval" -> decides(notice, "decideRemoval", "data-lead", "each");
      case "confirmRecord" ->
          decides(
              notice, "confirmRecord", KEEPERS.get(school.id), plainly ? "right" : "look-again");
      case "sendLetter" -> decides(notice, "sendLetter", "office", "sent");
      default -> takesDown(notice, plainly);
    }
  }

  private void decides(TakenNotice notice, String step, String role, String decision) {
    Map<String, Object> fields = new HashMap<>(Map.of("decision", decision));
    fields.put("reason", "Talked to them, and looked through the older posts by hand.");
    if (Set.of("came", "sent").contains(decision)) {
      fields.put("onDay", school.today().toString());
    }
    desk.complete(notice.key, step, role + "." + school.id, fields);
  }

  /** One of its posts is decided: gone, or kept where the policy leaves that. */
  private void takesDown(TakenNotice notice, boolean plainly) {
    takingDown.opened(school.id, notice.key);
    for (TakeDown one : takeDowns.of(school.id, notice.key)) {
      if (!one.isDecided()) {
        List<String> open = desk.open(one.caseKey());
        String owner = "comms-lead." + school.id;
        if (open.contains("acceptKeeping")) {
          takingDown.decides(one.caseKey(), "acceptKeeping", "data-lead." + school.id, "accept");
        } else if (plainly || !one.mayKeep()) {
          takingDown.removes(one.caseKey(), owner);
        } else {
          desk.complete(one.caseKey(), "takeDownPost", owner, TakeDownScene.keep());
        }
        return;
      }
    }
  }
}
