package org.countersign.cyberbullying;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.access.CaseTeams;
import org.countersign.evidence.Exhibits;
import org.countersign.reporting.ContentFlag;
import org.countersign.reporting.Offered;
import org.countersign.reporting.Perpetrator;
import org.countersign.reporting.Report;
import org.countersign.reporting.ReportRegister;
import org.countersign.reporting.ReporterMessages;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What the team of a case reads of it, in words. */
@Component
class IncidentSheet {

  private final IncidentRegister register;
  private final IncidentNotes notes;
  private final ReportRegister reports;
  private final ReporterMessages messages;
  private final Exhibits exhibits;
  private final StepWords steps;
  private final CaseTeams teams;
  private final PageWords words;

  IncidentSheet(
      IncidentRegister register,
      IncidentNotes notes,
      ReportRegister reports,
      ReporterMessages messages,
      Exhibits exhibits,
      StepWords steps,
      CaseTeams teams,
      PageWords words) {
    this.register = register;
    this.notes = notes;
    this.reports = reports;
    this.messages = messages;
    this.exhibits = exhibits;
    this.steps = steps;
    this.teams = teams;
    this.words = words;
  }

  /**
   * A case.
   *
   * @param earlier cases of the same people; empty for everybody but its lead
   */
  record Sheet(
      String number,
      String opened,
      String status,
      String perpetrator,
      String flags,
      List<Told> reports,
      List<Person> people,
      List<Line> notes,
      int exhibits,
      List<Earlier> earlier) {}

  /** A report, and what its reporter and the team wrote to each other. */
  record Told(
      String id,
      String received,
      String reporter,
      Map<String, String> facts,
      List<Message> messages) {}

  record Message(String by, String words, String at) {}

  record Person(String part, String name) {}

  record Line(String by, String at, String decision, String reason, Map<String, String> answers) {}

  record Earlier(String number, String opened, String perpetrator, String status) {}

  Sheet of(Incident incident, boolean lead, String reader) {
    return new Sheet(
        incident.caseKey(),
        words.moment(incident.openedAt()),
        incident.status(),
        perpetrator(incident),
        incident.flags().stream()
            .map(flag -> Offered.of(ContentFlag.class, flag).words())
            .sorted()
            .collect(Collectors.joining("; ")),
        reports.ofCase(incident.caseKey()).stream().map(this::told).toList(),
        register.people(incident).stream().map(one -> new Person(one.part(), one.name())).toList(),
        notes.of(incident).stream().map(note -> line(incident, note)).toList(),
        exhibits.of(incident.caseKey()).size(),
        lead
            ? register.earlier(incident).stream()
                .filter(one -> one.caseKey() == null || !teams.isExcluded(reader, one.caseKey()))
                .map(this::earlier)
                .toList()
            : List.of());
  }

  private static String perpetrator(Incident incident) {
    return Arrays.stream(Perpetrator.values())
        .filter(one -> one.id().equals(incident.perpetratorKind()))
        .map(Perpetrator::words)
        .findFirst()
        .orElse("");
  }

  private Told told(Report report) {
    return new Told(
        report.id(),
        words.moment(report.receivedAt()),
        report.username() == null ? report.reporter().words() : words.person(report.username()),
        ReportWords.of(report, words),
        messages.of(report.id()).stream()
            .map(
                one ->
                    new Message(
                        one.fromReporter() ? "The reporter" : words.person(one.by()),
                        one.words(),
                        words.moment(one.writtenAt())))
            .toList());
  }

  private Line line(Incident incident, Note note) {
    return new Line(
        note.by().isEmpty() ? "" : words.person(note.by()),
        words.moment(note.at()),
        steps.decision(note),
        note.reason(),
        steps.answers(incident, note));
  }

  private Earlier earlier(Incident one) {
    return new Earlier(one.caseKey(), words.day(one.openedAt()), perpetrator(one), one.status());
  }
}
