package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.access.Answers;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;
import org.countersign.school.Pupil;
import org.countersign.school.PupilClass;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads the form with which somebody opens a campaign.
 *
 * <p>Its fields: {@code whom} (whole, classes, named), {@code classes}, {@code pupils}, {@code
 * uses}, {@code platforms}, {@code form}, {@code answerBy}.
 */
@Component
class CampaignForm {

  private static final int LONGEST_FORM = 200;
  private static final int LONGEST_TITLE = 200;
  private static final int SOONEST = 7;
  private static final int LATEST = 180;

  private final Roll roll;
  private final Platforms platforms;
  private final Clock clock;

  CampaignForm(Roll roll, Platforms platforms, Clock clock) {
    this.roll = roll;
    this.platforms = platforms;
    this.clock = clock;
  }

  /** What was sent, and what has to be changed in it; the campaign is null where anything has. */
  record Read(NewCampaign campaign, List<String> problems) {}

  Read read(String school, MultiValueMap<String, String> sent, String by) {
    Answers answers = new Answers(fields(sent));
    String whom = answers.choice("whom", "Whom to ask", List.of("whole", "classes", "named"));
    Map<String, Pupil> pupils = new TreeMap<>();
    String title = whom(school, whom, answers, pupils);
    if (pupils.isEmpty() && answers.problems().isEmpty()) {
      answers.problem("Nobody on the roll is in what you chose. Choose again.");
    }
    List<Use> uses =
        some(answers, "uses", "What for").stream().flatMap(id -> Use.byId(id).stream()).toList();
    List<String> networks =
        some(answers, "platforms", "On which networks").stream()
            .filter(id -> platforms.byId(id).isPresent())
            .toList();
    if (answers.problems().isEmpty() && (uses.isEmpty() || networks.isEmpty())) {
      answers.problem("Choose at least one use and one network of those there are.");
    }
    String form = answers.text("form", "Name and version of the form", LONGEST_FORM, true);
    LocalDate answerBy = answers.day("answerBy", "Answer by");
    LocalDate today = LocalDate.now(clock);
    if (answerBy != null
        && (answerBy.isBefore(today.plusDays(SOONEST))
            || answerBy.isAfter(today.plusDays(LATEST)))) {
      answers.problem(
          "“Answer by” has to be between %d and %d days from today. Choose another day."
              .formatted(SOONEST, LATEST));
    }
    return answers.problems().isEmpty()
        ? new Read(
            new NewCampaign(
                school,
                Cause.CAMPAIGN,
                title,
                pupils.keySet(),
                Set.copyOf(uses),
                networks,
                form,
                answerBy,
                by),
            List.of())
        : new Read(null, answers.problems());
  }

  /** Puts the pupils meant into the map, and returns how they are called together. */
  private String whom(String school, String whom, Answers answers, Map<String, Pupil> pupils) {
    LocalDate today = LocalDate.now(clock);
    List<PupilClass> classes = roll.classes(school);
    switch (whom) {
      case "classes" -> {
        List<String> chosen = some(answers, "classes", "Classes");
        List<PupilClass> known =
            classes.stream().filter(one -> chosen.contains(one.sourcedId())).toList();
        if (known.size() != chosen.size()) {
          answers.problem("A class that you chose is not one of the school’s. Choose again.");
        }
        known.forEach(one -> add(pupils, roll.inClass(school, one.sourcedId(), today, false)));
        String title = known.stream().map(PupilClass::title).collect(Collectors.joining(", "));
        return title.length() > LONGEST_TITLE ? known.size() + " classes" : title;
      }
      case "named" -> {
        List<String> chosen = some(answers, "pupils", "Pupils");
        Map<String, Pupil> known = roll.pupils(school, chosen);
        if (known.size() != chosen.size()
            || known.values().stream().anyMatch(pupil -> !pupil.isOnRoll(today))) {
          answers.problem("A pupil whom you chose is not on the school’s roll. Choose again.");
        }
        pupils.putAll(known);
        return known.size() == 1 ? "1 named pupil" : known.size() + " named pupils";
      }
      default -> {
        add(pupils, roll.all(school));
        return "Whole school";
      }
    }
  }

  private static void add(Map<String, Pupil> pupils, List<Pupil> more) {
    more.forEach(pupil -> pupils.put(pupil.sourcedId(), pupil));
  }

  private static List<String> some(Answers answers, String field, String label) {
    List<String> ids = answers.ids(field, label);
    if (ids.isEmpty()) {
      answers.problem("“" + label + "” is not answered. Choose at least one.");
    }
    return ids;
  }

  private static Map<String, Object> fields(MultiValueMap<String, String> sent) {
    Map<String, Object> fields = new HashMap<>();
    for (String list : List.of("classes", "pupils", "uses", "platforms")) {
      fields.put(list, sent.getOrDefault(list, List.of()));
    }
    for (String text : List.of("whom", "form", "answerBy")) {
      fields.put(text, sent.getFirst(text));
    }
    return fields;
  }
}
