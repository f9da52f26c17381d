package org.countersign.cyberbullying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.countersign.access.Answers;
import org.countersign.access.CaseTeams;
import org.countersign.access.Exclusion;
import org.countersign.access.Submission;
import org.countersign.cyberbullying.Field.Option;
import org.countersign.policy.AnswersOfToday;
import org.countersign.reporting.ContentFlag;
import org.countersign.reporting.Perpetrator;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/**
 * Its lead says who is in it, what it is like, and what the tables ask. What is not known counts as
 * a yes. Staff who are suspected leave the team in the same moment.
 */
@Component
class AssessReport implements StepRules {

  static final String TASK = "assessReport";
  static final String GO_ON = "go-on";
  static final String JOIN = "join";
  static final String OTHER_CASE = "otherCase";

  /** OIEA 8.8, OBS CYB-7, and what is hateful in the same way. */
  private static final Set<String> LISTED =
      Set.of("threatening", "abusive", "sexist", "sexual", "hate", "racist", "extremist");

  private final IncidentRegister register;
  private final AnswersOfToday policy;
  private final CaseTeams teams;
  private final People people;
  private final Roll roll;
  private final Waiting waiting;

  AssessReport(
      IncidentRegister register,
      AnswersOfToday policy,
      CaseTeams teams,
      People people,
      Roll roll,
      Waiting waiting) {
    this.register = register;
    this.policy = policy;
    this.teams = teams;
    this.people = people;
    this.roll = roll;
    this.waiting = waiting;
  }

  @Override
  public List<Field> fields(Incident incident, Map<String, Object> known) {
    List<Option> staff =
        people.staffOf(incident.school()).stream()
            .map(person -> new Option(person.username(), person.fullName()))
            .toList();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.line(OTHER_CASE, "In which case is it already?")
            .with(JOIN)
            .saying("Its number. You must be of its team."));
    fields.addAll(
        List.of(
            Field.choice(
                "victim",
                "Who is the victim?",
                List.of(
                    new Option("pupil", "A pupil, or pupils and staff"),
                    new Option("staff", "Staff alone"))),
            Field.names("victimNames", "Victims: pupils and others, one name a line").orNot(),
            Field.several("victimStaff", "Victims who work here", staff),
            Field.choice(
                "perpetratorKind",
                "Who does it?",
                Arrays.stream(Perpetrator.values())
                    .map(one -> new Option(one.id(), one.words()))
                    .toList()),
            Field.names("suspectNames", "Suspects: pupils and others, one name a line").orNot(),
            Field.several("suspectStaff", "Suspects who work here", staff)
                .saying("They are not of the team any more as soon as you send this."),
            Field.names("witnessNames", "Witnesses, one name a line").orNot(),
            Field.several(
                "flags",
                "What is it like?",
                Arrays.stream(ContentFlag.values())
                    .map(one -> new Option(one.id(), one.words()))
                    .toList()),
            Field.choice("crime", "Could it be a crime, or illegal?", Field.YES_NO_UNSURE),
            Field.choice("dangerNow", "Is somebody in danger now?", Field.YES_NO_UNSURE),
            Field.text("dangerTold", "Where you had not known of the danger: whom did you phone?")
                .orNot()
                .saying("The police (999) and social care, before you go on."),
            Field.text(
                    "riskAssessment", "Sexual content and a child: where is the risk assessment?")
                .orNot()
                .saying("Needed where the report did not say so, for then nobody was asked yet."),
            Field.choice(
                "underagePlatform",
                "Are children in it too young for the platform?",
                Field.YES_NO_UNSURE),
            Field.choice(
                "referredBefore",
                "Was the same referred before, and their parents warned?",
                Field.YES_NO_UNSURE)));
    if (needsIntent(incident)) {
      fields.add(
          Field.choice("intended", "Was it meant to bully?", Field.YES_NO_UNSURE)
              .saying(
                  "Your policy’s definition has it. It never stands in the way of protection."));
    }
    return fields.stream()
        .map(field -> field.name().equals(OTHER_CASE) ? field : field.with(GO_ON))
        .toList();
  }

  private boolean needsIntent(Incident incident) {
    return policy.asOf(incident.policyEditions(), "cyberbullying-intent", Map.of()).stream()
        .anyMatch(row -> Boolean.TRUE.equals(row.get("answer")));
  }

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    if (decision.equals(JOIN)) {
      checkJoin(sent, incident, read, answers);
      return;
    }
    List<Involved> all = involved(incident.school(), read);
    if (all.stream().noneMatch(one -> one.part().equals(Involved.VICTIM))) {
      answers.problem("Name a victim at least, if only as “a pupil, not known yet”.");
    }
    if ("staff".equals(read.get("victim"))
        && all.stream().anyMatch(one -> one.is("victim", "pupil"))) {
      answers.problem("A victim is a pupil. Choose “A pupil, or pupils and staff”.");
    }
    if ("colleague".equals(read.get("perpetratorKind"))
        && all.stream().noneMatch(one -> one.part().equals(Involved.SUSPECT))) {
      answers.problem("Name the colleague, or what is known of them.");
    }
    if (!split(read, "suspectStaff").isEmpty()
        && !"colleague".equals(read.get("perpetratorKind"))) {
      answers.problem(
          "You name somebody of the staff. Say that a colleague does it, whoever else does.");
    }
    if (split(read, "suspectStaff").contains(sent.actor().userId())) {
      answers.problem("You cannot assess what is about yourself. Leave it to the others.");
    }
    if (!"no".equals(read.get("dangerNow"))
        && !Boolean.TRUE.equals(sent.known().get("immediateDanger"))
        && read.get("dangerTold").isEmpty()) {
      answers.problem(
          "Somebody could be in danger. Phone the police and social care, then say so.");
    }
    if (split(read, "flags").contains("sexual")
        && hasChild(read, all)
        && !Boolean.TRUE.equals(sent.known().get("sexualWithChildren"))
        && read.get("riskAssessment").isEmpty()) {
      answers.problem("Write the risk assessment, and say where it is kept.");
    }
  }

  private void checkJoin(
      Submission sent, Incident incident, Map<String, String> read, Answers answers) {
    String other = read.get(OTHER_CASE);
    boolean may =
        !other.equals(incident.caseKey())
            && teams.isOn(sent.actor(), other)
            && register
                .byCase(other)
                .filter(Incident::isOpen)
                .filter(one -> one.school().equals(incident.school()))
                .isPresent();
    if (!may) {
      answers.problem("There is no other open case of that number for you. Look at its number.");
    } else if (teams.members(other).stream()
        .anyMatch(member -> teams.isExcluded(member.person(), incident.caseKey()))) {
      answers.problem("Somebody on the team of that case is kept from this one. Leave them apart.");
    } else if (Boolean.TRUE.equals(sent.known().get("indecentImage"))
        && register.byCase(other).filter(Incident::indecentImage).isEmpty()) {
      answers.problem(
          "This case may be of an indecent image, and that one is not. Leave them apart.");
    } else if (waiting.forSafeguarding(incident, sent.known())) {
      answers.problem("First do what protects people now: those steps are still open.");
    }
  }

  @Override
  public Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    if (decision.equals(JOIN)) {
      return Map.of(OTHER_CASE, read.get(OTHER_CASE));
    }
    List<Involved> all = involved(incident.school(), read);
    List<String> flags = split(read, "flags");
    register.assess(incident, read.get("victim"), read.get("perpetratorKind"), flags, all);
    all.stream()
        .filter(one -> one.is(Involved.SUSPECT, Involved.STAFF))
        .forEach(
            one ->
                teams.exclude(
                    incident.caseKey(), one.ref(), Exclusion.SUBJECT, sent.actor().userId()));
    return facts(incident, read, all, flags);
  }

  private static Map<String, Object> facts(
      Incident incident, Map<String, String> read, List<Involved> all, List<String> flags) {
    Map<String, Object> facts = new HashMap<>();
    List<Involved> suspects =
        all.stream().filter(one -> one.part().equals(Involved.SUSPECT)).toList();
    String kind = read.get("perpetratorKind");
    boolean pupilHere = kind.equals("pupil-here");
    boolean crime = !"no".equals(read.get("crime"));
    boolean again = incident.round() > 1 || "yes".equals(read.get("referredBefore"));
    facts.put("victim", read.get("victim"));
    facts.put("perpetratorKind", kind);
    facts.put("threatening", flags.contains("threatening"));
    facts.put("underagePlatform", !"no".equals(read.get("underagePlatform")));
    facts.put("crime", crime);
    facts.put(
        "staffSuspected",
        kind.equals("colleague")
            || suspects.stream().anyMatch(one -> one.kind().equals(Involved.STAFF)));
    facts.put(
        "pupilSuspected",
        pupilHere && suspects.stream().noneMatch(one -> one.kind().equals(Involved.STAFF)));
    facts.put("listed", flags.stream().anyMatch(LISTED::contains));
    facts.put("harassment", incident.familiesRefuse() && incident.round() > 1);
    facts.put("pupilSuspect", pupilHere || hasPupil(suspects));
    facts.put("childInvolved", hasChild(read, all));
    facts.put(
        "mayDecline", again && flags.isEmpty() && !crime && "no".equals(read.get("dangerNow")));
    facts.put("chosenRoute", null);
    facts.put("considerPoliceDecision", null);
    facts.put(
        "victims",
        new ArrayList<>(
            all.stream()
                .filter(one -> one.part().equals(Involved.VICTIM))
                .map(Involved::id)
                .toList()));
    return facts;
  }

  private static boolean hasChild(Map<String, String> read, List<Involved> all) {
    return !"staff".equals(read.get("victim"))
        || Set.of("pupil-here", "pupil-elsewhere").contains(read.get("perpetratorKind"))
        || hasPupil(all);
  }

  private static boolean hasPupil(List<Involved> some) {
    return some.stream().anyMatch(one -> one.kind().equals(Involved.PUPIL));
  }

  private List<Involved> involved(String school, Map<String, String> read) {
    return Stream.of(
            named(school, Involved.VICTIM, read.get("victimNames")),
            staff(Involved.VICTIM, split(read, "victimStaff")),
            named(school, Involved.SUSPECT, read.get("suspectNames")),
            staff(Involved.SUSPECT, split(read, "suspectStaff")),
            named(school, Involved.WITNESS, read.get("witnessNames")))
        .flatMap(some -> some)
        .toList();
  }

  /** Where the roll has exactly one pupil of that name, it is that pupil. */
  private Stream<Involved> named(String school, String part, String lines) {
    return FieldReader.lines(lines == null ? "" : lines).stream()
        .map(
            name -> {
              List<Pupil> found =
                  roll.find(school, name, false).stream()
                      .filter(pupil -> pupil.fullName().equalsIgnoreCase(name))
                      .toList();
              return found.size() == 1
                  ? one(part, Involved.PUPIL, found.get(0).sourcedId(), name)
                  : one(part, Involved.OTHER, null, name);
            });
  }

  private Stream<Involved> staff(String part, List<String> usernames) {
    return usernames.stream()
        .map(
            username ->
                one(
                    part,
                    Involved.STAFF,
                    username,
                    people.byUsername(username).map(Person::fullName).orElse(username)));
  }

  private static Involved one(String part, String kind, String ref, String name) {
    return new Involved(UUID.randomUUID().toString(), part, kind, ref, name);
  }

  private static List<String> split(Map<String, String> read, String field) {
    return Arrays.stream(read.getOrDefault(field, "").split(","))
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
