package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.OtherChildren;
import org.countersign.consent.Use;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.Purpose;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** What of a draft the school's registers and policy refuse as it is entered. */
@Component
class DraftRules {

  /** As many as the networks take in one post. */
  static final int MOST_FILES = 10;

  private final SocialAccounts accounts;
  private final Roll roll;
  private final OtherChildren otherChildren;
  private final ConsentRegister consents;
  private final Media media;
  private final CheckerRules checkers;
  private final AnswersOfToday policy;
  private final Clock clock;

  DraftRules(
      SocialAccounts accounts,
      Roll roll,
      OtherChildren otherChildren,
      ConsentRegister consents,
      Media media,
      CheckerRules checkers,
      AnswersOfToday policy,
      Clock clock) {
    this.accounts = accounts;
    this.roll = roll;
    this.otherChildren = otherChildren;
    this.consents = consents;
    this.media = media;
    this.checkers = checkers;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Everything wrong with it, in words that say what to change.
   *
   * @param caseKey number of its case, or null while there is none
   * @param editors usernames that must not check it
   */
  List<String> problems(
      String school, String author, String caseKey, Set<String> editors, Draft draft) {
    List<String> problems = new ArrayList<>();
    Optional<SocialAccount> account = accounts.byId(school, draft.account());
    accountProblem(account).ifPresent(problems::add);
    if (!roll.pupils(school, draft.pupils()).keySet().containsAll(draft.pupils())) {
      problems.add(
          "“Pupils” names somebody who is not on this school’s roll. Choose pupils by name or"
              + " class.");
    }
    List<MediaFile> files = files(school, author, caseKey, draft, problems);
    if (!problems.isEmpty()) {
      return problems;
    }
    Shown shown = Shown.of(draft, files);
    shownProblems(draft, files, shown, problems);
    Set<Use> uses = uses(school, draft, shown);
    if (!draft.children().isEmpty() && uses.isEmpty()) {
      problems.add(
          "You named children, and the post neither shows nor names them. Add the picture or the"
              + " name, or take the children out.");
    }
    if (problems.isEmpty() && !othersHeld(school, account.orElseThrow(), draft, uses)) {
      problems.add(
          "Consent is not held for a child who is not on the roll. Ask the office to record it"
              + " first, or take the child out.");
    }
    checkerProblem(school, editors, draft).ifPresent(problems::add);
    return problems;
  }

  /** The uses of {@code post-uses}, as the school's policy answers today. */
  Set<Use> uses(String school, Draft draft, Shown shown) {
    return ids(policy.of(school, "post-uses", shown.factsOfUses(draft)).get(0), "uses");
  }

  static Set<Use> ids(Map<String, Object> answer, String output) {
    return Arrays.stream(String.valueOf(answer.get(output)).split(","))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(id -> Use.byId(id).orElseThrow())
        .collect(Collectors.toSet());
  }

  private Optional<String> accountProblem(Optional<SocialAccount> account) {
    if (account.isEmpty()) {
      return Optional.of("“Account” is none of this school’s. Choose one of those offered.");
    }
    if (!account.get().isOpen()) {
      return Optional.of("“Account” is not open. Choose another one.");
    }
    return accounts
        .obstacle(account.get())
        .map(
            obstacle ->
                "“Account” %s, so nothing is posted from it until that is put right. Choose another account, or tell the headteacher."
                    .formatted(obstacle));
  }

  private List<MediaFile> files(
      String school, String author, String caseKey, Draft draft, List<String> problems) {
    if (draft.media().size() > MOST_FILES) {
      problems.add(
          "A post has at most %d pictures and videos. Take some out.".formatted(MOST_FILES));
      return List.of();
    }
    List<MediaFile> files = new ArrayList<>();
    for (String id : draft.media()) {
      media.file(id).filter(file -> mayUse(file, school, author, caseKey)).ifPresent(files::add);
    }
    if (files.size() < draft.media().size()) {
      problems.add(
          "One of the files is not there any more, was uploaded by somebody else or is used"
              + " elsewhere. Remove it and upload it again.");
    }
    return files;
  }

  private static boolean mayUse(MediaFile file, String school, String author, String caseKey) {
    return file.school().equals(school)
        && file.purpose() == Purpose.POST_MEDIA
        && file.state() == MediaFile.State.KEPT
        && file.attachedTo()
            .map(owner -> owner.equals(caseKey))
            .orElse(file.uploadedBy().equals(author));
  }

  private static void shownProblems(
      Draft draft, List<MediaFile> files, Shown shown, List<String> problems) {
    if (draft.kind() == ContentKind.IMAGE && files.stream().noneMatch(f -> f.kind().isImage())) {
      problems.add("Add the picture: whoever checks the post has to see it.");
    }
    if (draft.kind() == ContentKind.VIDEO && files.stream().noneMatch(f -> f.kind().isVideo())) {
      problems.add("Add the video: whoever checks the post has to see it.");
    }
    if (shown.anything() && draft.children().isEmpty() && !draft.noChildRecognisable()) {
      problems.add(
          "The post has pictures. Say which pupils they show, or that no child can be recognised.");
    }
    if (shown.anything() && !draft.children().isEmpty()) {
      if (draft.groupImage().equals("not-applicable")) {
        problems.add("“Group picture” is not answered. Say whether a group is shown.");
      }
      if (draft.suitablyDressed().equals("not-applicable")) {
        problems.add("“Suitably dressed” is not answered. Look at the pictures and say.");
      }
    }
    if (!draft.unrecognisable().isEmpty() && !shown.anything()) {
      problems.add("Without a picture nobody is made unrecognisable in it. Take that back.");
    }
  }

  /** “Yes” to another child needs a recorded consent, else it is refused. */
  private boolean othersHeld(String school, SocialAccount account, Draft draft, Set<Use> uses) {
    List<Child> others = draft.otherChildren().stream().map(Child::other).toList();
    if (draft.otherChildren().stream().anyMatch(id -> otherChildren.byId(school, id).isEmpty())) {
      return false;
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate on = draft.publishOn().isBefore(today) ? today : draft.publishOn();
    return others.isEmpty()
        || consents.check(school, others, uses, account.platform(), on).isHeld();
  }

  private Optional<String> checkerProblem(String school, Set<String> editors, Draft draft) {
    boolean stranger =
        draft.chosenChecker().isPresent()
            && checkers.colleagues(school, editors).stream()
                .noneMatch(person -> person.username().equals(draft.checker()));
    if (stranger) {
      return Optional.of(
          "“Colleague who checks” must be another member of staff. Choose one of those offered.");
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("contentKind", draft.kind().id());
    facts.put("refersTo", DraftForm.write(draft).get("refersTo"));
    facts.put("controversial", draft.controversial());
    CheckerRules.Outcome outcome =
        checkers.decide(
            school,
            policy.of(school, "post-checker", facts).get(0),
            policy.of(school, "checker-when-author", Map.of()).get(0),
            editors,
            draft.checker());
    return outcome instanceof CheckerRules.Outcome.Nobody nobody
        ? Optional.of(nobody.words())
        : Optional.empty();
  }
}
