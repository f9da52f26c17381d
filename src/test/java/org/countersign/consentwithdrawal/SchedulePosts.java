package org.countersign.consentwithdrawal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.CaseDesk;
import org.countersign.consentwithdrawal.Step.Asks;
import org.countersign.consentwithdrawal.Step.Shows;
import org.countersign.post.Desk;

/** People at work on the posts of a schedule. */
final class SchedulePosts {

  private final List<SchedulePost> all = new ArrayList<>();
  private final ScheduleSchool school;
  private final Desk desk;
  private final PostChecks checks;
  private final String author;
  private final String owner;

  SchedulePosts(ScheduleSchool school, Desk desk, PostChecks checks) {
    this.school = school;
    this.desk = desk;
    this.checks = checks;
    this.author = "staff." + school.id;
    this.owner = "comms-lead." + school.id;
  }

  List<SchedulePost> all() {
    return all;
  }

  void asks(Asks step) {
    Map<String, Object> draft = draft(step.shows(), step.account(), step.pupils(), step.inDays());
    all.add(new SchedulePost(school, desk.ask(author, draft), step));
  }

  private Map<String, Object> draft(Shows shows, int account, Set<Integer> pupils, int inDays) {
    String[] ids = pupils.stream().map(school::pupil).toArray(String[]::new);
    Map<String, Object> draft =
        shows == Shows.NAMES
            ? desk.words(school.account(account))
            : desk.picture(school.account(account), author, ids);
    return CaseDesk.with(
        draft,
        "pupilsShown",
        String.join(",", ids),
        "namesPupils",
        shows == Shows.PICTURE ? "none" : "first",
        "refersTo",
        "pupil",
        "publishOn",
        school.today().plusDays(inDays).toString());
  }

  void begins(int number) {
    if (number < all.size() && desk.open(all.get(number).key).contains("publishPost")) {
      desk.claim(all.get(number).key, "publishPost", owner);
    }
  }

  void movesOn(int number, boolean plainly) {
    if (number < all.size()) {
      SchedulePost post = all.get(number);
      List<String> open = desk.open(post.key);
      if (!open.isEmpty()) {
        boolean allowed = post.mayGoOut();
        post.lostQuietly = false;
        answers(post, open.get(0), plainly);
        checks.noteIfOut(post, allowed);
      }
    }
  }

  private void answers(SchedulePost post, String step, boolean plainly) {
    switch (step) {
      case "checkPost" ->
          desk.complete(
              post.key,
              step,
              "headteacher." + school.id,
              plainly ? desk.approval(post.key) : decision("return"));
      case "publishPost" ->
          desk.complete(post.key, step, owner, plainly ? posted(post) : decision("return"));
      case "confirmNotPosted" ->
          desk.complete(
              post.key, step, owner, plainly ? Map.of("decision", "not-posted") : posted(post));
      case "reviseDraft" -> revises(post);
      default -> throw new AssertionError(step);
    }
  }

  private static Map<String, Object> decision(String decision) {
    return Map.of("decision", decision, "reason", "Not like this.");
  }

  private static Map<String, Object> posted(SchedulePost post) {
    return Map.of("decision", "posted", "link", "https://social.example/p/" + post.key);
  }

  /** Without those of whom it may not be; of nobody it is withdrawn. */
  private void revises(SchedulePost post) {
    Set<Integer> left = post.pupils.stream().filter(post::mayShow).collect(Collectors.toSet());
    if (left.isEmpty()) {
      desk.complete(post.key, "reviseDraft", author, decision("withdraw"));
    } else {
      Map<String, Object> again = draft(post.shows, post.account, left, 0);
      desk.complete(post.key, "reviseDraft", author, CaseDesk.with(again, "decision", "resubmit"));
      post.pupils = left;
    }
  }
}
