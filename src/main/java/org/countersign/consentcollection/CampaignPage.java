package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.countersign.access.CurrentPerson;
import org.countersign.consent.Giver;
import org.countersign.school.Pupil;
import org.countersign.school.PupilClasses;
import org.countersign.school.Roll;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One campaign: whom it asks, who answered, who is to be asked on paper. */
@Controller
@RequestMapping(CampaignsPage.ADDRESS + "/{id:[0-9a-f-]{36}}")
class CampaignPage {

  private final CampaignWorkers workers;
  private final CampaignTable table;
  private final AskedTable asked;
  private final AskedWords stands;
  private final FamilyReadings readings;
  private final Roll roll;
  private final PupilClasses classes;
  private final LineWords lines;
  private final PageWords words;
  private final CurrentPerson people;
  private final Clock clock;

  CampaignPage(
      CampaignWorkers workers,
      CampaignTable table,
      AskedTable asked,
      AskedWords stands,
      FamilyReadings readings,
      Roll roll,
      PupilClasses classes,
      LineWords lines,
      PageWords words,
      CurrentPerson people,
      Clock clock) {
    this.workers = workers;
    this.table = table;
    this.asked = asked;
    this.stands = stands;
    this.readings = readings;
    this.roll = roll;
    this.classes = classes;
    this.lines = lines;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /** A pupil as the page shows them. */
  record Row(String asked, String name, String classes, String whom, AskedWords.Stand stand) {}

  @GetMapping
  String show(@PathVariable String id, Model model) {
    Campaign campaign = workers.require(people.now(), table.byId(id));
    readings.opened(campaign, people.now());
    List<Asked> all = asked.of(id);
    List<String> ids = all.stream().map(Asked::pupil).toList();
    Map<String, Pupil> pupils = roll.pupils(campaign.school(), ids);
    Map<String, List<String>> in = classes.of(campaign.school(), ids, LocalDate.now(clock));
    Map<String, AskedWords.Stand> how = stands.of(campaign, all);
    List<Row> rows =
        all.stream()
            .filter(one -> pupils.containsKey(one.pupil()))
            .sorted(
                Comparator.comparing((Asked one) -> pupils.get(one.pupil()).familyName())
                    .thenComparing(one -> pupils.get(one.pupil()).givenName()))
            .map(
                one ->
                    new Row(
                        one.id(),
                        pupils.get(one.pupil()).fullName(),
                        String.join(", ", in.getOrDefault(one.pupil(), List.of())),
                        whom(one),
                        how.get(one.pupil())))
            .toList();
    model.addAttribute("campaign", campaign);
    model.addAttribute("answerBy", words.day(campaign.answerBy()));
    model.addAttribute("askedFor", lines.list(campaign.lines()));
    model.addAttribute("rows", rows);
    model.addAttribute(
        "paper", rows.stream().filter(row -> !row.stand().paper().isEmpty()).count());
    model.addAttribute("answered", count(all, Asked.State.ANSWERED));
    model.addAttribute("open", count(all, Asked.State.OPEN));
    model.addAttribute("unanswered", count(all, Asked.State.UNANSWERED));
    return "consentcollection/campaign";
  }

  private static long count(List<Asked> all, Asked.State state) {
    return all.stream().filter(one -> one.state() == state).count();
  }

  private static String whom(Asked one) {
    if (one.giver() == null) {
      return "";
    }
    return one.giver() == Giver.Kind.PUPIL ? "the pupil" : "a carer";
  }
}
