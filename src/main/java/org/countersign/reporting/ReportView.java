package org.countersign.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.countersign.policy.Policies;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the pages of reporting show. */
@Component
class ReportView {

  private final ReporterMessages messages;
  private final Policies policies;
  private final PageWords words;

  ReportView(ReporterMessages messages, Policies policies, PageWords words) {
    this.messages = messages;
    this.policies = policies;
    this.words = words;
  }

  /** Somebody that the report may be about. */
  record Hears(String id, String words) {}

  /** A message, as its reporter reads it. */
  record Said(String by, String at, String words) {}

  /** The form, empty or as it was typed. */
  String form(
      String page,
      School school,
      MultiValueMap<String, String> typed,
      List<String> problems,
      Model model) {
    MultiValueMap<String, String> shown = new LinkedMultiValueMap<>(typed);
    shown.putIfAbsent("form", List.of(UUID.randomUUID().toString()));
    common(school, model);
    model.addAttribute("typed", shown.toSingleValueMap());
    model.addAttribute("several", shown);
    model.addAttribute("problems", problems);
    model.addAttribute("reporters", without(Reporter.STAFF));
    model.addAttribute("victims", Victim.values());
    model.addAttribute("perpetrators", Perpetrator.values());
    model.addAttribute("flags", ContentFlag.values());
    model.addAttribute("yesNo", YesNo.values());
    model.addAttribute(
        "mayHear", ReportForm.MAY_HEAR.stream().map(role -> hears(school, role)).toList());
    return page;
  }

  /** What the reporter is told at once, with their code. */
  String receipt(School school, Reporting.Taken taken, Model model) {
    common(school, model);
    model.addAttribute("code", taken.code());
    model.addAttribute("report", taken.report());
    model.addAttribute("permit", taken.permit());
    return "reporting/receipt";
  }

  /** The answers, and the ways to add more. */
  String thread(
      School school, Report report, String code, Map<String, Object> besides, Model model) {
    common(school, model);
    model.addAttribute("code", code);
    model.addAttribute("report", report);
    model.addAttribute("received", words.day(report.receivedAt()));
    model.addAttribute(
        "messages",
        messages.of(report.id()).stream()
            .map(
                one ->
                    new Said(
                        one.fromReporter() ? "You" : "The school",
                        words.moment(one.writtenAt()),
                        one.words()))
            .toList());
    model.addAllAttributes(besides);
    return "reporting/thread";
  }

  void common(School school, Model model) {
    model.addAttribute("school", school.name());
    model.addAttribute("schoolId", school.id());
  }

  /** As the school calls them, and as everybody does. */
  private Hears hears(School school, Role role) {
    String title = policies.title(school.policy(), role);
    String usual = role.title();
    return new Hears(
        role.id(), title.equals(usual) ? usual : title + " (" + usual.toLowerCase(Locale.UK) + ")");
  }

  private static List<Reporter> without(Reporter one) {
    return Arrays.stream(Reporter.values()).filter(reporter -> reporter != one).toList();
  }
}
