package org.countersign.ladoreferral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.Moments;
import org.countersign.evidence.MediaRefused;
import org.countersign.staffconcern.StaffConcern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files for a concern, from its team: the question first, then one file at a time. */
@Controller
@RequestMapping(ConcernPages.ADDRESS + "/evidence")
class ConcernEvidencePages {

  private static final String PERMIT = "permit";

  private final ConcernFiles files;
  private final ConcernEvidence evidence;
  private final Moments moments;
  private final CurrentPerson people;

  ConcernEvidencePages(
      ConcernFiles files, ConcernEvidence evidence, Moments moments, CurrentPerson people) {
    this.files = files;
    this.evidence = evidence;
    this.moments = moments;
    this.people = people;
  }

  @PostMapping("/question")
  String question(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String indecentImage,
      RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.find(number, person);
    Answers answers = new Answers(Map.of("indecentImage", indecentImage));
    String answer =
        answers.choice("indecentImage", "Could it show one", List.of("yes", "no", "unsure"));
    if (!evidence.isOpen(concern)) {
      answers.problem("No file is taken in this case any more.");
    }
    if (!answers.problems().isEmpty()) {
      return ConcernWritePages.back(number, answers.problems(), null, next);
    }
    try {
      Optional<String> permit = evidence.answered(concern, answer, person.userId());
      permit.ifPresent(secret -> next.addFlashAttribute(PERMIT, secret));
      return ConcernWritePages.back(
          number,
          List.of(),
          permit.isPresent()
              ? "Add the file below."
              : "No file is taken. Do not view it again; do not copy, forward, save or delete it."
                  + " The case manager tells the police now.",
          next);
    } catch (MediaRefused refused) {
      return ConcernWritePages.back(number, List.of(refused.getMessage()), null, next);
    }
  }

  @PostMapping
  String add(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.find(number, person);
    Answers answers = new Answers(Map.copyOf(sent));
    Instant seen = moments.past(answers, "seenAt", "When did you see it?", null);
    Instant saved = moments.past(answers, "savedAt", "When did you make the screen print?", null);
    ConcernEvidence.About about =
        new ConcernEvidence.About(
            seen,
            saved,
            answers.quotation("webAddress", "Link or user name", 2_000, false),
            answers.quotation("note", "What we should know about it", 4_000, false));
    if (file == null || file.isEmpty()) {
      answers.problem("Choose a file.");
    }
    if (!evidence.isOpen(concern)) {
      answers.problem("No file is taken in this case any more.");
    }
    String permit = sent.getOrDefault(PERMIT, "");
    if (answers.problems().isEmpty()) {
      try {
        evidence.add(concern, file, permit, about, person.userId());
      } catch (MediaRefused refused) {
        answers.problem(refused.getMessage());
      }
    }
    if (!answers.problems().isEmpty()) {
      next.addFlashAttribute(PERMIT, permit);
    }
    return ConcernWritePages.back(
        number, answers.problems(), "The file is kept, as an exhibit of the case.", next);
  }
}
