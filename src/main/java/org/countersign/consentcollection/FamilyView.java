package org.countersign.consentcollection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Validity;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.Pupil;
import org.countersign.school.Role;
import org.countersign.school.Roll;
import org.countersign.school.Schools;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages for families say besides what they ask. */
@Component
class FamilyView {

  private final Schools schools;
  private final Roll roll;
  private final ConsentRegister register;
  private final AnswersOfToday answers;
  private final LineWords lines;
  private final PageWords words;

  FamilyView(
      Schools schools,
      Roll roll,
      ConsentRegister register,
      AnswersOfToday answers,
      LineWords lines,
      PageWords words) {
    this.schools = schools;
    this.roll = roll;
    this.register = register;
    this.answers = answers;
    this.lines = lines;
    this.words = words;
  }

  /** A line as it is shown. */
  record Shown(String field, String words, String answer) {}

  /** The lines of one network. */
  record Group(String platform, List<Shown> lines) {}

  /** What every page about a child says. */
  void common(Model model, String school, Child child) {
    model.addAttribute("school", schools.byId(school).orElseThrow().name());
    model.addAttribute("child", roll.pupil(school, child.id()).map(Pupil::givenName).orElseThrow());
    model.addAttribute("keepers", keepers(school));
    model.addAttribute("holds", holds(school, child));
    model.addAttribute("forSome", forSome(school));
  }

  List<Group> groups(List<Line> all, Map<Line, Boolean> answered) {
    return all.stream()
        .collect(Collectors.groupingBy(Line::platform, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            one ->
                new Group(
                    lines.platform(one.getKey()),
                    one.getValue().stream().map(line -> shown(line, answered.get(line))).toList()))
        .toList();
  }

  private static Shown shown(Line line, Boolean answer) {
    return new Shown(
        line.field(),
        LineWords.use(line.use()),
        answer == null ? "" : answer ? AnswerForm.YES : AnswerForm.NO);
  }

  String day(LocalDate day) {
    return words.day(day);
  }

  /** Whether consent may be given for some uses only (BPET 6-5a, OIEA 4.5, WMAT 7.5a). */
  boolean forSome(String school) {
    return Boolean.TRUE.equals(
        answers.of(school, "consent-for-some-uses", Map.of()).get(0).get("answer"));
  }

  /** In plain words: what a policy calls its roles is for staff. */
  private String keepers(String school) {
    String roles =
        String.valueOf(answers.of(school, "consent-keeper", Map.of()).get(0).get("roles"));
    return Arrays.stream(roles.split(","))
        .flatMap(id -> Role.byId(id.strip()).stream())
        .map(role -> role.title().toLowerCase(Locale.UK))
        .collect(Collectors.joining(" and the "));
  }

  private String holds(String school, Child child) {
    Validity validity = register.validity(school, child);
    if (validity.until() != null) {
      return "until " + words.day(validity.until());
    }
    long months = validity.afterLeaving().toTotalMonths();
    return months == 0
        ? "for as long as your child is at this school"
        : "while your child is at this school, and for "
            + (months % 12 == 0 ? months / 12 + " years" : months + " months")
            + " after";
  }
}
