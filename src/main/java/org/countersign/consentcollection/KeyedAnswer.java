package org.countersign.consentcollection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.consent.Competence;
import org.countersign.consent.ConsentRefused;
import org.countersign.consent.Giver;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What the office keys in of a paper form: who signed it, when it came, what it is called. */
@Component
class KeyedAnswer {

  /** Who signed, where it was the pupil; else it is the carer's id. */
  static final String PUPIL = "pupil";

  private static final int LONGEST_FORM = 500;

  private final AnswerBook book;
  private final Competence competence;
  private final Families families;

  KeyedAnswer(AnswerBook book, Competence competence, Families families) {
    this.book = book;
    this.competence = competence;
    this.families = families;
  }

  /**
   * Records it, unless something is wrong.
   *
   * @param complete whether the answers themselves can be taken
   * @return what has to be changed; nothing was recorded then
   */
  List<String> record(
      Asked asked,
      Map<Line, Boolean> lines,
      MultiValueMap<String, String> sent,
      Actor person,
      boolean complete) {
    Answers answers = new Answers(new HashMap<>(sent.toSingleValueMap()));
    String signed = answers.text("signedBy", "Who signed", 255, true);
    LocalDate receivedOn = answers.day("receivedOn", "Received on");
    String form = answers.text("form", "Where the form is", LONGEST_FORM, true);
    if (!signed.isEmpty()
        && !signed.equals(PUPIL)
        && !families.isCarer(asked.school(), asked.pupil(), signed)) {
      answers.problem("Who signed is no carer of this pupil on the roll. Choose who signed.");
    }
    if (!complete || !answers.problems().isEmpty()) {
      return answers.problems();
    }
    try {
      book.record(
          asked,
          new AnswerBook.Answer(
              lines,
              signed.equals(PUPIL) ? pupil(asked) : Giver.carer(signed),
              receivedOn,
              form,
              person.userId()));
      return List.of();
    } catch (AnswerBook.Over over) {
      return List.of(
          "There is an answer already, or asking is over. Nothing was recorded. A changed answer"
              + " needs a new campaign; a withdrawal does not.");
    } catch (ConsentRefused refused) {
      return List.of("Nothing was recorded: " + refused.getMessage() + ".");
    }
  }

  private Giver pupil(Asked asked) {
    Competence.Judged judged =
        competence.of(asked.school(), List.of(asked.pupil())).get(asked.pupil());
    return judged != null && judged.competent() ? Giver.competentPupil(judged.by()) : Giver.pupil();
  }
}
