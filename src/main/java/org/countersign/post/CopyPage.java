package org.countersign.post;

import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.DecisionForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds our own copies of a post, and lets them go, on the post's page. */
@Controller
class CopyPage {

  private final PostReaders readers;
  private final PostRegister register;
  private final Copies copies;
  private final CurrentPerson people;

  CopyPage(PostReaders readers, PostRegister register, Copies copies, CurrentPerson people) {
    this.readers = readers;
    this.register = register;
    this.copies = copies;
    this.people = people;
  }

  private interface Change {
    boolean of(Post post, String reason, String by);
  }

  @PostMapping("/posts/{number:[a-z0-9-]+-POST-[0-9-]+}/copies/hold")
  String hold(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes page) {
    return change(number, reason, page, copies::hold);
  }

  @PostMapping("/posts/{number:[a-z0-9-]+-POST-[0-9-]+}/copies/let-go")
  String letGo(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes page) {
    return change(number, reason, page, copies::endHold);
  }

  private String change(String number, String reason, RedirectAttributes page, Change change) {
    Actor person = people.now();
    Post post =
        register
            .byCase(number)
            .filter(one -> readers.mayHoldCopies(person, one.school()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Answers answers = new Answers(Map.of(DecisionForm.REASON, reason));
    String given = answers.text(DecisionForm.REASON, "Reason", DecisionForm.LONGEST_REASON, true);
    if (!answers.problems().isEmpty()) {
      page.addFlashAttribute("copyProblem", answers.problems().get(0));
      page.addFlashAttribute("copyReason", reason);
    } else if (!change.of(post, given, person.userId())) {
      page.addFlashAttribute(
          "copyProblem", "A colleague was faster, or the copies are gone: look below.");
    }
    return "redirect:/posts/" + number + "#copies";
  }
}
