package org.countersign.consentcollection;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Guesses;
import org.countersign.consent.ConsentRefused;
import org.countersign.consent.ConsentRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Where a personal link leads: a carer answers, or withdraws what was answered. It needs no account
 * and no scripts. To open it changes nothing, since programs that check mail open links.
 */
@Controller
@RequestMapping(FamilyPage.ADDRESS)
class FamilyPage {

  static final String ADDRESS = "/family";

  private static final String NOT_OPEN = "family/not-open";

  private final OpenLinks links;
  private final AnswerBook book;
  private final Withdrawals withdrawals;
  private final FamilyReadings readings;
  private final FamilyView view;
  private final LineWords words;
  private final Clock clock;

  FamilyPage(
      OpenLinks links,
      AnswerBook book,
      Withdrawals withdrawals,
      FamilyReadings readings,
      FamilyView view,
      LineWords words,
      Clock clock) {
    this.links = links;
    this.book = book;
    this.withdrawals = withdrawals;
    this.readings = readings;
    this.view = view;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(name = "link", defaultValue = "") String secret,
      HttpServletResponse response,
      Model model) {
    Optional<OpenLinks.Open> found = links.find(secret);
    if (found.isEmpty()) {
      return notOpen(response);
    }
    readings.opened(found.get().link());
    return form(found.get(), secret, Map.of(), model);
  }

  @PostMapping("/answers")
  String answer(
      @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
    String secret = secret(sent);
    Optional<OpenLinks.Open> found = links.find(secret).filter(open -> open.asked() != null);
    if (found.isEmpty()) {
      return notOpen(response);
    }
    OpenLinks.Open open = found.get();
    PersonalLink link = open.link();
    AnswerForm form =
        new AnswerForm(open.campaign().lines(), sent, words, view.forSome(link.school()));
    Map<String, String> problems = new LinkedHashMap<>(form.problems());
    if (problems.isEmpty()) {
      try {
        book.record(
            open.asked(),
            new AnswerBook.Answer(
                form.answers(),
                link.giver(),
                LocalDate.now(clock),
                open.campaign().form(),
                ConsentRegister.BY_LINK));
      } catch (AnswerBook.Over overMeanwhile) {
        return notOpen(response);
      } catch (ConsentRefused refused) {
        problems.put(
            open.campaign().lines().get(0).field(),
            "Your answer could not be taken. Please ask the school’s office for the paper form.");
      }
    }
    if (problems.isEmpty()) {
      model.addAttribute("yes", words.list(form.answers(), true));
      model.addAttribute("no", words.list(form.answers(), false));
      view.common(model, link.school(), link.child());
      return "family/answered";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("problems", problems);
    return form(open, secret, form.answers(), model);
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
    String secret = secret(sent);
    Optional<OpenLinks.Open> found = links.find(secret).filter(open -> open.asked() == null);
    if (found.isEmpty()) {
      return notOpen(response);
    }
    OpenLinks.Open open = found.get();
    boolean everything = sent.containsKey("everything");
    List<Line> lines =
        open.held().stream().filter(line -> everything || sent.containsKey(line.field())).toList();
    if (lines.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute(
          "problems", Map.of("everything", "Tick what you withdraw: everything, or some lines."));
      return form(open, secret, Map.of(), model);
    }
    withdrawals.withdraw(open.link(), lines, everything, removeEarlier(sent));
    model.addAttribute("withdrawn", words.list(lines));
    view.common(model, open.link().school(), open.link().child());
    return "family/withdrawn";
  }

  /** Null where they did not say, or say both. */
  private static Boolean removeEarlier(MultiValueMap<String, String> sent) {
    List<String> said = sent.getOrDefault("removeEarlier", List.of());
    if (said.equals(List.of(AnswerForm.YES))) {
      return Boolean.TRUE;
    }
    return said.equals(List.of(AnswerForm.NO)) ? Boolean.FALSE : null;
  }

  private static String secret(MultiValueMap<String, String> sent) {
    String secret = sent.getFirst("link");
    return secret == null ? "" : secret;
  }

  private String form(OpenLinks.Open open, String secret, Map<Line, Boolean> answers, Model model) {
    PersonalLink link = open.link();
    model.addAttribute("link", secret);
    view.common(model, link.school(), link.child());
    if (open.asked() == null) {
      model.addAttribute("groups", view.groups(open.held(), Map.of()));
      return "family/withdraw";
    }
    model.addAttribute("groups", view.groups(open.campaign().lines(), answers));
    model.addAttribute("answerBy", view.day(open.campaign().answerBy()));
    return "family/answer";
  }

  private static String notOpen(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return NOT_OPEN;
  }

  @ExceptionHandler(Guesses.TooMany.class)
  @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
  String tooMany() {
    return "family/too-many";
  }
}
