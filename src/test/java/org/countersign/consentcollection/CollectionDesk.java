package org.countersign.consentcollection;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.start.Visitor;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the school and families, in a campaign. */
class CollectionDesk {

  /** Friday, a school day. */
  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 4);

  private final CaseDesk cases;
  private final Campaigns campaigns;
  private final CampaignTable table;
  private final AskedTable asked;
  private final ConsentRegister register;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private final Environment environment;
  private Set<String> mailedBefore = Set.of();

  CollectionDesk(
      CaseDesk cases,
      Campaigns campaigns,
      CampaignTable table,
      AskedTable asked,
      ConsentRegister register,
      JdbcClient jdbc,
      MovableClock clock,
      Environment environment) {
    this.cases = cases;
    this.campaigns = campaigns;
    this.table = table;
    this.asked = asked;
    this.register = register;
    this.jdbc = jdbc;
    this.clock = clock;
    this.environment = environment;
  }

  Visitor visitor() {
    return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
  }

  /** Pictures and videos, on Facebook and X, of those pupils; the families are asked already. */
  Campaign asks(String school, String... pupils) {
    Campaign campaign = opens(school, pupils);
    work(campaign.caseKey());
    return campaign(campaign.id());
  }

  /** The same; its jobs wait. */
  Campaign opens(String school, String... pupils) {
    clock.standAt(START);
    mailedBefore =
        Set.copyOf(
            jdbc.sql("select link from notice where link is not null").query(String.class).list());
    return campaign(
        campaigns
            .open(
                new NewCampaign(
                    school,
                    Cause.CAMPAIGN,
                    "Some pupils",
                    List.of(pupils),
                    Set.of(Use.IMAGE, Use.VIDEO),
                    List.of("facebook", "x"),
                    "Photo form 2026/2",
                    ANSWER_BY,
                    "office." + school))
            .orElseThrow());
  }

  Campaign campaign(String id) {
    return table.byId(id).orElseThrow();
  }

  Asked asked(Campaign campaign, String pupil) {
    return asked.of(campaign.id()).stream()
        .filter(one -> one.pupil().equals(pupil))
        .findFirst()
        .orElseThrow();
  }

  /** No family is being asked any more, by whatever other tests began. */
  void nobodyIsAsked() {
    cases.forget(Campaigns.PROCEDURE);
    jdbc.sql("update consent_asked set state = 'unanswered' where state = 'open'").update();
  }

  /** As for a deputy: that person may take the task too. */
  void lend(String key, String step, String person) {
    cases.lend(key, step, person);
  }

  /** Runs what is due in the case. */
  void work(String key) {
    cases.work(key);
  }

  /** The moment of that timer has come; it returns the moment. */
  Instant comes(String key, String timer) {
    return cases.comes(key, timer);
  }

  List<String> open(String key) {
    return cases.open(key);
  }

  void decides(String key, String step, String person, String decision) {
    cases.complete(key, step, person, Map.of("decision", decision));
  }

  List<String> ends(String key) {
    return cases.ends(key);
  }

  /** The addresses that were mailed to that carer since the last campaign opened, newest first. */
  List<String> mailed(String carer) {
    return jdbc
        .sql(
            "select link from notice where carer = ? and link is not null"
                + " order by written_at desc, id")
        .param(carer)
        .query(String.class)
        .list()
        .stream()
        .filter(link -> !mailedBefore.contains(link))
        .toList();
  }

  /** The secret of the newest link to that carer. */
  String secret(String carer) {
    return mailed(carer).get(0).replaceFirst(".*link=", "");
  }

  /** A carer says the same to every line of the campaign. */
  HttpResponse<String> answers(String secret, String answer) {
    // So that what is mailed of it is newer than what is answered.
    clock.standAt(clock.instant().plusSeconds(5));
    Map<String, String> fields = new HashMap<>(Map.of("link", secret));
    for (Use use : List.of(Use.IMAGE, Use.VIDEO)) {
      fields.put(use.id() + ".facebook", answer);
      fields.put(use.id() + ".x", answer);
    }
    return visitor().postForm("/family/answers", fields);
  }

  Standing standing(String school, String pupil, Use use, String platform) {
    return register
        .check(school, Set.of(Child.pupil(pupil)), Set.of(use), platform, clock.today())
        .findings()
        .get(0)
        .standing();
  }

  /** A carer of that pupil on the roll. */
  List<String> carersOf(String school, String pupil) {
    return jdbc.sql("select carer from roll_carer where school = ? and pupil = ? order by carer")
        .params(school, pupil)
        .query(String.class)
        .list();
  }

  /**
   * Pupils of the school about whom nobody was asked and nothing judged, with that many carers, no
   * two of whom have a carer in common.
   */
  List<String> unasked(String school, int carers) {
    Set<String> seen = new HashSet<>();
    return withCarers(school, carers).stream()
        .filter(pupil -> carersOf(school, pupil).stream().allMatch(seen::add))
        .toList();
  }

  private List<String> withCarers(String school, int carers) {
    return jdbc.sql(
            "select c.pupil from roll_carer c join roll_person p on p.school = c.school"
                + " and p.sourced_id = c.pupil and p.left_on is null where c.school = :school"
                + " and not exists (select 1 from consent_asked a where a.pupil = c.pupil)"
                + " and not exists (select 1 from consent_never_publish n"
                + " where n.child = c.pupil)"
                + " and not exists (select 1 from consent_record r"
                + " where r.child = c.pupil and r.judged_by is not null)"
                + " group by c.pupil having count(*) = :carers order by c.pupil")
        .param("school", school)
        .param("carers", carers)
        .query(String.class)
        .list();
  }
}
