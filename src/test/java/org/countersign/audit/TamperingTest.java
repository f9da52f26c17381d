package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.decision;
import static org.countersign.audit.TrailFixture.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issue 4, “Done when” 2: whoever owns the database, and does not have the keys, changes the trail.
 * Each way is found by the check, or is one of those that only a seal finds (docs/trail.md).
 */
@TrailTests
@Tag("h2")
class TamperingTest {

  private static final Chain ONE = post(1);
  private static final Chain TWO = post(2);

  @Autowired private TrailFixture fixture;
  @Autowired private TrailCheck check;
  @Autowired private Seals seals;
  @Autowired private SealTable sealTable;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;

  private List<UUID> events;

  @BeforeEach
  void twoCases() {
    clock.moveTo(LocalDate.of(2026, 11, 20));
    fixture.empty();
    events = fixture.decisions(ONE, 6);
    fixture.decisions(TWO, 6);
  }

  private void isWhole() {
    assertThat(check.run().finding()).isEmpty();
  }

  private void isBroken(Fault fault, String place) {
    assertThat(check.run().finding()).contains(new Finding(fault, place));
    assertThat(
            jdbc.queryForObject(
                "select fault from trail_check order by id desc limit 1", String.class))
        .isEqualTo(fault.id());
  }

  private void sealTheNextDay() {
    clock.moveTo(clock.today().plusDays(1));
    seals.sealWhenDue();
  }

  private void move(Chain from, long number, Chain to, long newNumber) {
    jdbc.update(
        "update trail_event set chain = ?, number = ? where chain = ? and number = ?",
        to.id(),
        newNumber,
        from.id(),
        number);
  }

  private void delete(Chain chain, long from, long to) {
    jdbc.update(
        "delete from trail_payload where event in"
            + " (select id from trail_event where chain = ? and number between ? and ?)",
        chain.id(),
        from,
        to);
    jdbc.update(
        "delete from trail_event where chain = ? and number between ? and ?", chain.id(), from, to);
  }

  /** Hashes as anybody can compute them, and the codes as they were. */
  private void computeHashesAgain(Chain chain) {
    String previous = Hashes.NONE;
    for (TrailLine line : fixture.linesOf(chain)) {
      jdbc.update("update trail_event set previous = ? where id = ?", previous, line.entry().id());
      String hash =
          fixture.linesOf(chain).get((int) line.entry().number() - 1).entry().hashOfFields();
      jdbc.update("update trail_event set hash = ? where id = ?", hash, line.entry().id());
      previous = hash;
    }
  }

  @Test
  void nothingChangedIsWhole() {
    isWhole();
    assertThat(check.latest().orElseThrow().events()).isEqualTo(12);
    assertThat(check.latest().orElseThrow().chains()).isEqualTo(2);
  }

  @Test
  void aChangedFieldIsFound() {
    for (String change :
        List.of(
            "actor = 'ann.cole'",
            "actor_kind = 'system'",
            "kind = 'override'",
            "on_behalf_of = 'ann.cole'",
            "school = 'hcps'",
            "element = 'publish'",
            "element_name = 'Publish'",
            "clauses = 'OBS:ACC-9'",
            "caused_by = id",
            "payload_hash = null",
            "happened_at = happened_at + interval '1' second",
            "key_id = 'test-2'")) {
      fixture.empty();
      events = fixture.decisions(ONE, 6);
      jdbc.update("update trail_event set " + change + " where id = ?", events.get(3));
      isBroken(Fault.CHANGED, "case/obs-POST-2026-0001, event 4");
    }
  }

  @Test
  void changedDetailsAreFound() {
    jdbc.update(
        "update trail_payload set content = '{\"answer\":\"approved\"}' where event = ?",
        events.get(2));
    isBroken(Fault.DETAILS_CHANGED, "case/obs-POST-2026-0001, event 3");
  }

  @Test
  void deletedDetailsAreFound() {
    jdbc.update("delete from trail_payload where event = ?", events.get(2));
    isBroken(Fault.DETAILS_MISSING, "case/obs-POST-2026-0001, event 3");
  }

  @Test
  void truncatedDetailsAreFound() {
    jdbc.update("delete from trail_payload");
    isBroken(Fault.DETAILS_MISSING, "case/obs-POST-2026-0001, event 1");
  }

  @Test
  void detailsEmptiedByHandWithATombstoneAreFound() {
    jdbc.update(
        "insert into trail_removal (event, removed_by, reviewed_by, reason, removed_at)"
            + " values (?, 'a', 'b', 'c', current_timestamp)",
        events.get(2));
    jdbc.update(
        "update trail_payload set salt = null, content = null where event = ?", events.get(2));
    isBroken(Fault.REMOVAL_NOT_REVIEWED, "case/obs-POST-2026-0001, event 3");
  }

  @Test
  void aDeletedEventIsFound() {
    delete(ONE, 3, 3);
    isBroken(Fault.GAP, "case/obs-POST-2026-0001, event 4");
  }

  @Test
  void aDeletedEventWithTheOthersMovedUpIsFound() {
    delete(ONE, 3, 3);
    for (int number = 4; number <= 6; number++) {
      move(ONE, number, ONE, number - 1);
    }
    isBroken(Fault.CHANGED, "case/obs-POST-2026-0001, event 3");
  }

  @Test
  void aDeletedBeginningIsFound() {
    delete(ONE, 1, 2);
    isBroken(Fault.GAP, "case/obs-POST-2026-0001, event 3");
  }

  @Test
  void anInsertedEventIsFound() {
    for (int number = 6; number >= 4; number--) {
      move(ONE, number, ONE, number + 1);
    }
    jdbc.update(
        "insert into trail_event (chain, number, id, happened_at, kind, actor_kind, actor,"
            + " previous, key_id, hash, mac) select chain, 4, ?, happened_at, 'decision', 'person',"
            + " 'ann.cole', hash, key_id, hash, mac from trail_event where id = ?",
        UUID.randomUUID(),
        events.get(2));
    isBroken(Fault.CHANGED, "case/obs-POST-2026-0001, event 4");
  }

  @Test
  void anEventPutAtTheEndWithARightHashIsFound() {
    jdbc.update(
        "insert into trail_event (chain, number, id, happened_at, kind, actor_kind, actor,"
            + " previous, key_id, hash, mac) select chain, 7, ?, happened_at, 'decision', 'person',"
            + " 'ann.cole', hash, key_id, hash, mac from trail_event where id = ?",
        UUID.randomUUID(),
        events.get(5));
    computeHashesAgain(ONE);
    isBroken(Fault.REWRITTEN, "case/obs-POST-2026-0001, event 7");
  }

  @Test
  void twoEventsInOtherOrderAreFound() {
    move(ONE, 3, ONE, 99);
    move(ONE, 4, ONE, 3);
    move(ONE, 99, ONE, 4);
    isBroken(Fault.CHANGED, "case/obs-POST-2026-0001, event 3");
  }

  @Test
  void aChainWrittenAnewFromItsMiddleWithRightHashesIsFound() {
    jdbc.update("update trail_event set actor = 'ann.cole' where id = ?", events.get(3));
    computeHashesAgain(ONE);
    isBroken(Fault.REWRITTEN, "case/obs-POST-2026-0001, event 4");
  }

  @Test
  void twoCasesExchangedAreFound() {
    for (int number = 1; number <= 6; number++) {
      move(ONE, number, TWO, number + 100);
      move(TWO, number, ONE, number);
      move(TWO, number + 100, TWO, number);
    }
    isBroken(Fault.CHANGED, "case/obs-POST-2026-0001, event 1");
  }

  @Test
  void anEventOfAnOtherKeyIsFound() {
    jdbc.update("update trail_event set key_id = 'mine' where id = ?", events.get(5));
    computeHashesAgain(ONE);
    isBroken(Fault.UNKNOWN_KEY, "case/obs-POST-2026-0001, event 6");
  }

  @Test
  void anEndCutOffIsFoundBySealsAlone() {
    delete(ONE, 5, 6);
    isWhole();

    fixture.empty();
    fixture.decisions(ONE, 6);
    sealTheNextDay();
    isWhole();
    delete(ONE, 5, 6);
    isBroken(Fault.CUT_OFF, "case/obs-POST-2026-0001, event 6, by seal 1");
  }

  @Test
  void anEndCutOffAndWrittenAnewByTheProductIsFoundBySealsAlone() {
    sealTheNextDay();
    delete(ONE, 5, 6);
    fixture.record(decision(ONE, "Another"));
    fixture.record(decision(ONE, "And another"));
    isBroken(Fault.REWRITTEN_SINCE_SEAL, "case/obs-POST-2026-0001, event 6, by seal 1");
  }

  @Test
  void aWholeCaseDeletedIsFoundBySealsAlone() {
    delete(ONE, 1, 6);
    isWhole();

    fixture.empty();
    fixture.decisions(ONE, 6);
    sealTheNextDay();
    delete(ONE, 1, 6);
    isBroken(Fault.CUT_OFF, "case/obs-POST-2026-0001, event 6, by seal 1");
  }

  @Test
  void everythingTruncatedIsFoundBySealsAlone() {
    sealTheNextDay();
    delete(ONE, 1, 6);
    delete(TWO, 1, 6);
    isBroken(Fault.CUT_OFF, "case/obs-POST-2026-0001, event 6, by seal 1");
  }

  @Test
  void aChangedSealIsFound() {
    sealTheNextDay();
    jdbc.update("update trail_seal set events = events - 1");
    isBroken(Fault.SEAL_CHANGED, "seal 1");
  }

  @Test
  void aSealSignedBySomebodyElseIsFound() {
    sealTheNextDay();
    SealKeys other = new SealKeys(NewKeys.make(clock).sealKey());
    Seal forged = forged(other);
    jdbc.update(
        "update trail_seal set public_key = ?, hash = ?, signature = ?",
        forged.publicKey(),
        forged.hash(),
        forged.signature());
    isBroken(Fault.SEAL_FORGED, "seal 1");
  }

  private Seal forged(SealKeys other) {
    Seal seal = sealTable.last().orElseThrow();
    return new Seal(
            seal.number(),
            seal.day(),
            seal.madeAt(),
            seal.previous(),
            seal.events(),
            seal.chains(),
            seal.root(),
            seal.keysFrom(),
            other.publicKey(),
            null,
            null)
        .signedBy(other);
  }

  @Test
  void aSealTakenOutIsFound() {
    sealTheNextDay();
    fixture.decisions(ONE, 1);
    sealTheNextDay();
    isWhole();
    jdbc.update("delete from trail_sealed_head where seal = 1");
    jdbc.update("delete from trail_seal where number = 1");
    isBroken(Fault.SEAL_MISSING, "seal 2");
  }

  @Test
  void aHeadTakenOutOfASealIsFound() {
    sealTheNextDay();
    jdbc.update("delete from trail_sealed_head where chain = ?", ONE.id());
    isBroken(Fault.SEAL_HEADS_CHANGED, "seal 1");
  }

  /** Decision 0078: nobody learns from it that there is a case of that number. */
  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aBrokenTrailIsAnIncidentInTheTrailWhichNamesNoCase(CapturedOutput log) {
    delete(ONE, 3, 3);
    check.run();
    CheckResult latest = check.latest().orElseThrow();
    assertThat(latest.isWhole()).isFalse();
    assertThat(latest.finding()).contains(new Finding(Fault.GAP, ONE.id() + ", event 4"));
    assertThat(log)
        .contains("The trail is broken: In the record of a case: ")
        .doesNotContain(ONE.id().substring("case/".length()));
    assertThat(fixture.linesOf(Chain.PRODUCT))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.entry().kind()).isEqualTo("incident");
              assertThat(line.payload().content())
                  .contains("In the record of a case: The number")
                  .doesNotContain("POST");
            });
  }
}
