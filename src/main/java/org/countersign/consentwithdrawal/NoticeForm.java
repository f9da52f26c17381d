package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.consent.Child;
import org.countersign.consent.Giver;
import org.countersign.consent.OtherChildren;
import org.countersign.consent.Use;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/**
 * Reads what a form or a portal says of a notice; what is wrong is gathered in the answers. Each
 * field is a text; several entries have commas between them.
 */
@Component
class NoticeForm {

  static final String ADULT = "adult";
  static final String PUPIL = "pupil";
  static final String OTHER_CHILD = "other-child";
  static final String CARER = "carer:";
  static final String ENTERED_CARER = "entered-carer";
  static final String SOMEBODY_ELSE = "somebody-else";
  static final String WITHDRAW = "withdraw";
  static final String AMEND = "amend";

  static final Set<String> FIELDS =
      Set.of(
          "about",
          "pupilId",
          "otherChild",
          "person",
          "described",
          "givenBy",
          "giverName",
          "channel",
          "receivedOn",
          "change",
          "uses",
          "platforms",
          "removeEarlier",
          "notes");

  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_NOTES = 2_000;

  private final Roll roll;
  private final OtherChildren others;
  private final Platforms platforms;
  private final Widening widening;
  private final Clock clock;

  NoticeForm(Roll roll, OtherChildren others, Platforms platforms, Widening widening, Clock clock) {
    this.roll = roll;
    this.others = others;
    this.platforms = platforms;
    this.widening = widening;
    this.clock = clock;
  }

  /** What it says; empty where something is wrong, which the answers then have. */
  Optional<Entered> read(String school, Answers answers) {
    answers.only(FIELDS);
    String about = answers.choice("about", "Whom is it about?", List.of(PUPIL, OTHER_CHILD, ADULT));
    Child child = child(school, about, answers);
    boolean adult = about.equals(ADULT);
    String person = answers.text("person", "Name", LONGEST_NAME, adult);
    String described = answers.text("described", "Who they are here", LONGEST_NAME, adult);
    Giver giver = adult ? Giver.unlinked(person) : giver(school, child, answers);
    String channel =
        answers.choice(
            "channel", "How did it come?", Channel.offered().stream().map(Channel::id).toList());
    LocalDate receivedOn = answers.day("receivedOn", "Received on");
    if (receivedOn != null && receivedOn.isAfter(LocalDate.now(clock))) {
      answers.problem("“Received on” is still to come. Give the day on which it reached you.");
    }
    String removeEarlier =
        answers.choice(
            "removeEarlier",
            "Are posts already up to be removed?",
            List.of("yes", "no", Entered.NOT_ASKED),
            Entered.NOT_ASKED);
    String notes = answers.text("notes", "Notes", LONGEST_NOTES, false);
    Scope scope = adult ? Scope.everything() : scope(school, child, answers);
    if (!answers.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Entered(
            child,
            adult ? person : null,
            adult ? described : null,
            giver,
            Channel.byId(channel),
            receivedOn,
            scope,
            removeEarlier,
            notes));
  }

  private Child child(String school, String about, Answers answers) {
    if (about.equals(PUPIL)) {
      String id = answers.text("pupilId", "Pupil", 255, true);
      if (!id.isEmpty() && roll.pupil(school, id).isEmpty()) {
        answers.problem(
            "There is no such pupil on the school’s roll, leavers included. Look the pupil up by"
                + " name.");
      }
      return Child.pupil(id);
    }
    if (about.equals(OTHER_CHILD)) {
      String id = answers.text("otherChild", "Child", 64, true);
      if (!id.isEmpty() && others.byId(school, id).isEmpty()) {
        answers.problem("There is no such child entered. Choose one of those there are.");
      }
      return Child.other(id);
    }
    return null;
  }

  private Giver giver(String school, Child child, Answers answers) {
    String givenBy = answers.text("givenBy", "Who gave it?", 300, true);
    if (givenBy.equals(SOMEBODY_ELSE)) {
      return Giver.unlinked(
          answers.text("giverName", "Who they say they are, or “unknown”", LONGEST_NAME, true));
    }
    if (givenBy.equals(PUPIL)) {
      return Giver.pupil();
    }
    boolean other = child != null && child.kind() == Child.Kind.OTHER;
    if (other && givenBy.equals(ENTERED_CARER)) {
      return Giver.enteredCarer();
    }
    if (child != null && !other && givenBy.startsWith(CARER)) {
      String id = givenBy.substring(CARER.length());
      if (roll.carersOf(school, child.id()).stream().anyMatch(one -> one.sourcedId().equals(id))) {
        return Giver.carer(id);
      }
    }
    if (!givenBy.isEmpty()) {
      answers.problem(
          "The roll does not link that giver to the child. Choose “somebody else” and say who they"
              + " say they are: posting is then on hold until the data lead decides.");
    }
    return Giver.unlinked("");
  }

  private Scope scope(String school, Child child, Answers answers) {
    String change =
        answers.choice("change", "What does it do?", List.of(WITHDRAW, AMEND), WITHDRAW);
    Set<Use> uses = new LinkedHashSet<>();
    for (String id : answers.ids("uses", "Uses")) {
      Use.byId(id)
          .ifPresentOrElse(
              uses::add,
              () -> answers.problem("“Uses” has one that is not known. Choose those there are."));
    }
    List<String> known = platforms.all().stream().map(Platform::id).toList();
    Collection<String> named = answers.ids("platforms", "Networks");
    if (named.stream().anyMatch(id -> !id.equals(Platforms.ALL) && !known.contains(id))) {
      answers.problem("“Networks” has one that is not known. Choose those there are.");
    }
    Collection<String> where =
        named.isEmpty() || named.contains(Platforms.ALL) ? Set.of(Platforms.ALL) : named;
    if (change.equals(WITHDRAW)) {
      return Scope.of(uses.isEmpty() ? EnumSet.allOf(Use.class) : uses, where);
    }
    if (uses.isEmpty()) {
      answers.problem(
          "Say which uses stay allowed. If none does, choose “take consent back” instead.");
      return Scope.everything();
    }
    Scope scope = Scope.allBut(uses, where, known);
    if (scope.lines().isEmpty()) {
      answers.problem("That takes nothing back. Choose what is no longer allowed.");
    } else if (answers.problems().isEmpty()) {
      widening.problem(school, child, uses, where).ifPresent(answers::problem);
    }
    return scope;
  }
}
