package org.countersign.cyberbullying;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.reporting.ContentFlag;
import org.countersign.reporting.Report;
import org.countersign.start.PageWords;

/** What somebody reported, by question; what they did not say is left out. */
final class ReportWords {

  private ReportWords() {}

  static Map<String, String> of(Report report, PageWords words) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("What happened", report.whatHappened());
    facts.put("Who reports", report.reporter().words());
    facts.put("Name", report.name());
    facts.put("Reach them", report.contact());
    facts.put("Who it happens to", report.victim().words());
    facts.put("Their names", report.victimNames());
    facts.put("Who does it", report.perpetrator().words());
    facts.put("The names of those", report.perpetratorNames());
    facts.put("Where", report.platform());
    facts.put("Address there", report.webAddress());
    facts.put("First seen", report.firstSeen() == null ? null : words.moment(report.firstSeen()));
    facts.put(
        "What it is like",
        report.flags().stream().map(ContentFlag::words).sorted().collect(Collectors.joining("; ")));
    facts.put("In school hours", report.schoolHours().words());
    facts.put("Meant to hurt", report.intended().words());
    facts.put("Danger now", report.danger().words());
    facts.put("Indecent image of a child", report.indecentImage().words());
    facts.put("Too young for the platform", report.underage().words());
    facts.put("Reported before", report.referredBefore().words());
    facts.values().removeIf(value -> value == null || value.isEmpty());
    return facts;
  }
}
