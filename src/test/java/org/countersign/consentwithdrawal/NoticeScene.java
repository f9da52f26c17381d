package org.countersign.consentwithdrawal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.access.Cases;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentCheck.Finding;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.takedown.TakeDowns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices that come in and are worked on, and what families and posts do meanwhile. */
class NoticeScene {

  /** Friday, a school day, on which the demo's consents hold. */
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final CaseDesk desk;
  private final ConsentRegister consents;
  private final NoticeRegister notices;
  private final Cases cases;
  private final JdbcTemplate jdbc;
  private final MovableClock clock;

  NoticeScene(
      CaseDesk desk,
      ConsentRegister consents,
      NoticeRegister notices,
      Cases cases,
      JdbcTemplate jdbc,
      MovableClock clock) {
    this.desk = desk;
    this.consents = consents;
    this.notices = notices;
    this.cases = cases;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every account's posts are on record, so that nothing is searched by hand. */
  void allIsOnRecord() {
    jdbc.update("update social_account set complete_from = date '2000-01-01'");
  }

  /** As it was: no notice, no post with its child, and what was given before is given again. */
  void end() {
    clock.standAt(START);
    desk.forget(EnterNotice.PROCEDURE);
    desk.forget("take-down");
    desk.forget("older-posts-search");
    jdbc.update("update social_account set complete_from = null");
    jdbc.update("update take_down set search = null");
    jdbc.update("delete from older_search_for");
    jdbc.update("delete from older_search");
    jdbc.update(
        "update post set taken_down_at = posted_at, taken_down_by = posted_by where status ="
            + " 'posted' and taken_down_at is null and id in (select c.post from post_child c join"
            + " consent_notice n on n.child = c.child)");
    jdbc.queryForList(
            "select distinct child from consent_notice where kind = 'pupil'", String.class)
        .forEach(this::giveAgain);
    for (String table :
        List.of(
            "consent_notice_letter",
            "consent_notice_said",
            "consent_notice_extension",
            "consent_notice")) {
      jdbc.update("delete from " + table);
    }
  }

  void aMinuteLater() {
    clock.standAt(clock.instant().plusSeconds(60));
  }

  /** What the family gave before, it gives today. */
  void giveAgain(String pupil) {
    String school = school(pupil);
    Map<Giver, Set<Use>> given = new HashMap<>();
    consents.history(school, Child.pupil(pupil)).stream()
        .filter(record -> record.decision() == Decision.GIVEN)
        .forEach(
            record ->
                given
                    .computeIfAbsent(record.giver(), giver -> EnumSet.noneOf(Use.class))
                    .add(record.use()));
    given.forEach(
        (giver, uses) ->
            consents.record(
                school,
                new NewConsent(
                    Child.pupil(pupil), uses, "all", Decision.GIVEN, giver, clock.today(), "Again"),
                "office." + school));
  }

  /** A written notice of that carer about everything; changes are pairs of field and answer. */
  static Map<String, Object> written(String pupil, String carer, String... changes) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("about", "pupil");
    fields.put("pupilId", pupil);
    fields.put("givenBy", "carer:" + carer);
    fields.put("channel", "writing");
    fields.put("receivedOn", "2026-11-20");
    fields.put("removeEarlier", "not-asked");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  /** Enters it and returns the number of its case, its first jobs done. */
  String enter(String person, Map<String, Object> fields) {
    return desk.start(EnterNotice.PROCEDURE, person, fields);
  }

  void decide(String key, String step, String person, String decision, String... others) {
    Map<String, Object> fields = new HashMap<>(Map.of("decision", decision));
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    desk.complete(key, step, person, fields);
  }

  /** The standing of each use on that network today. */
  Map<Use, Standing> standings(String pupil, String platform) {
    return consents
        .check(
            school(pupil),
            List.of(Child.pupil(pupil)),
            EnumSet.allOf(Use.class),
            platform,
            clock.today())
        .findings()
        .stream()
        .collect(Collectors.toMap(Finding::use, Finding::standing));
  }

  Standing image(String pupil) {
    return standings(pupil, "facebook").get(Use.IMAGE);
  }

  /** Each take-down of the notice is decided, as take-down does at its end; the case is told. */
  void takenDown(String key) {
    takenDownUnsaid(key);
    cases.tell(key, TakeDowns.DONE);
    desk.work(key);
  }

  /** The same, and the message is lost. */
  void takenDownUnsaid(String key) {
    jdbc.update(
        "update take_down set state = 'removed', decided_by = 'staff.bpet', decided_at = ?,"
            + " how_checked = 'Looked for it' where cause = ? and decided_at is null",
        Timestamp.from(clock.instant()),
        key);
  }

  ConsentNotice notice(String key) {
    return notices.of(key.substring(0, key.indexOf('-'))).stream()
        .filter(one -> key.equals(one.caseKey()))
        .findFirst()
        .orElseThrow();
  }

  String letter(String key) {
    return notices.letter(notice(key)).orElseThrow().words();
  }

  private static String school(String pupil) {
    return pupil.substring(0, pupil.indexOf('-'));
  }
}
