package org.countersign.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.consent.Consents.by;
import static org.countersign.consent.Consents.no;
import static org.countersign.consent.Consents.of;
import static org.countersign.consent.Consents.yes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.MovableClock;
import org.countersign.consent.ConsentCheck.Finding;
import org.countersign.school.RegisterFixture;
import org.countersign.school.RegisterTest;
import org.countersign.school.Role;
import org.countersign.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
@Tag("h2")
class ConsentRegisterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Set<Use> EVERY = EnumSet.allOf(Use.class);

  @Autowired private ConsentRegister register;
  @Autowired private NeverPublish neverPublish;
  @Autowired private OtherChildren others;
  @Autowired private Holds holds;
  @Autowired private TransactionTemplate together;
  @Autowired private RegisterFixture fixture;
  @Autowired private MovableClock clock;
  @Autowired private Schools schools;

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  private Map<Use, Standing> standings(String school, String pupil, String platform) {
    return register
        .check(school, List.of(Child.pupil(pupil)), EVERY, platform, TODAY)
        .findings()
        .stream()
        .collect(Collectors.toMap(Finding::use, Finding::standing));
  }

  private Standing image(String school, String pupil, String platform) {
    return standings(school, pupil, platform).get(Use.IMAGE);
  }

  @Test
  @DisplayName("OIEA:4.5, BPET:6-5a, WMAT:7.5a consent to one use is consent to no other")
  void consentIsForTheUsesNamed() {
    String pupil = fixture.pupil("oiea");
    register.record("oiea", yes(pupil, "2026-09-10", Use.IMAGE), "office");

    assertThat(standings("oiea", pupil, "instagram"))
        .containsOnly(
            Map.entry(Use.IMAGE, Standing.HELD),
            Map.entry(Use.VIDEO, Standing.NO_RECORD),
            Map.entry(Use.FIRST_NAME, Standing.NO_RECORD),
            Map.entry(Use.FULL_NAME, Standing.NO_RECORD));
  }

  @Test
  @DisplayName("OIEA:4.12-1 each child and use has a finding, by the record that decides")
  void eachChildAndUseHasAFinding() {
    String asked = fixture.pupil("oiea");
    String unasked = fixture.pupil("oiea");
    long record =
        register.record("oiea", yes(asked, "2026-09-10", Use.IMAGE), "office").get(0).id();

    ConsentCheck check =
        register.check(
            "oiea",
            List.of(Child.pupil(unasked), Child.pupil(asked), Child.pupil(asked)),
            Set.of(Use.IMAGE),
            "x",
            TODAY);

    assertThat(check.findings())
        .containsExactlyInAnyOrder(
            new Finding(Child.pupil(asked), Use.IMAGE, Standing.HELD, Optional.of(record)),
            new Finding(Child.pupil(unasked), Use.IMAGE, Standing.NO_RECORD, Optional.empty()));
    assertThat(check.isHeld()).isFalse();
    assertThat(check.lacking()).extracting(Finding::child).containsExactly(Child.pupil(unasked));
  }

  @Test
  void aPostWithoutChildrenLacksNothing() {
    assertThat(register.check("oiea", List.of(), Set.of(), "x", TODAY).isHeld()).isTrue();
  }

  @Test
  @DisplayName("what was said of one platform and of all counts alike: the newest wins")
  void platformsAndAll() {
    String pupil = fixture.pupil("oiea");
    register.record("oiea", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    register.record("oiea", of(pupil, Decision.REFUSED, "x", "2026-09-11", Use.IMAGE), "office");
    assertThat(image("oiea", pupil, "x")).isEqualTo(Standing.REFUSED);
    assertThat(image("oiea", pupil, "facebook")).isEqualTo(Standing.HELD);

    register.record("oiea", yes(pupil, "2026-09-12", Use.IMAGE), "office");
    assertThat(image("oiea", pupil, "x")).isEqualTo(Standing.HELD);

    register.record("oiea", of(pupil, Decision.GIVEN, "x", "2026-09-13", Use.IMAGE), "office");
    register.record("oiea", no(pupil, "2026-09-14", Use.IMAGE), "office");
    assertThat(image("oiea", pupil, "x")).isEqualTo(Standing.WITHDRAWN);
    assertThat(image("oiea", pupil, "facebook")).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  @DisplayName(
      "NAT:17 a withdrawal takes effect at once, and a new consent after it is a new record")
  void aWithdrawalTakesEffectAtOnceAndWideningIsANewRecord() {
    String pupil = fixture.pupil("wmat");
    var given = register.record("wmat", yes(pupil, "2026-11-20", Use.IMAGE), "office").get(0);
    var withdrawn = register.record("wmat", no(pupil, "2026-11-20", Use.IMAGE), "office").get(0);
    assertThat(image("wmat", pupil, "x")).isEqualTo(Standing.WITHDRAWN);
    var again = register.record("wmat", yes(pupil, "2026-11-20", Use.IMAGE), "office").get(0);
    assertThat(image("wmat", pupil, "x")).isEqualTo(Standing.HELD);

    assertThat(register.history("wmat", Child.pupil(pupil)))
        .containsExactly(given, withdrawn, again)
        .extracting(ConsentRecord::replaces)
        .containsExactly(null, given.id(), withdrawn.id());
  }

  @Test
  @DisplayName("P5 never-publish beats consent and shows nothing of what lies below it")
  void neverPublishBeatsEverything() {
    String pupil = fixture.pupil("obs");
    register.record("obs", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    neverPublish.set("obs", Child.pupil(pupil), TODAY, "A court order", "office");

    ConsentCheck check =
        register.check("obs", List.of(Child.pupil(pupil)), EVERY, "youtube", TODAY);
    assertThat(check.findings())
        .hasSize(4)
        .allSatisfy(
            finding -> {
              assertThat(finding.standing()).isEqualTo(Standing.NOT_TO_BE_PUBLISHED);
              assertThat(finding.standing().words()).isEqualTo("not to be published");
              assertThat(finding.record()).isEmpty();
            });
    assertThat(check.toString()).doesNotContain("court");

    neverPublish.lift("obs", Child.pupil(pupil), TODAY, "It has ended", "office");
    assertThat(image("obs", pupil, "youtube")).isEqualTo(Standing.HELD);
  }

  @Test
  @DisplayName("P5 an old paper that lifts the flag, entered late, leaves it set")
  void aLiftingOlderThanTheFlagLiftsNothing() {
    String pupil = fixture.pupil("obs");
    register.record("obs", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    neverPublish.set("obs", Child.pupil(pupil), TODAY, "A court order", "office");
    neverPublish.lift("obs", Child.pupil(pupil), TODAY.minusDays(1), "Older", "office");

    assertThat(image("obs", pupil, "x")).isEqualTo(Standing.NOT_TO_BE_PUBLISHED);
  }

  @Test
  @DisplayName("P5 the reason is for the safeguarding leads and the data lead of that school alone")
  void theReasonIsForSafeguardingAndDataLeads() {
    Child pupil = Child.pupil(fixture.pupil("obs"));
    neverPublish.set("obs", pupil, TODAY, "A court order", "office");

    for (Role role : Role.values()) {
      assertThat(neverPublish.entries("obs", pupil, fixture.staff("obs", role)))
          .as(role.id())
          .hasSize(role == Role.DSL || role == Role.DATA_LEAD ? 1 : 0);
    }
    assertThat(neverPublish.entries("obs", pupil, fixture.staff("bpet", Role.DSL))).isEmpty();
    assertThat(neverPublish.entries("obs", pupil, "nobody")).isEmpty();
    assertThat(neverPublish.entries("obs", pupil, fixture.staff("obs", Role.DSL)).get(0).reason())
        .isEqualTo("A court order");
  }

  @Test
  void anOldDecisionIsUnderstoodByWhatWasKnownThen() {
    String pupil = fixture.pupil("wmat");
    clock.moveTo(LocalDate.of(2026, 9, 10));
    register.record("wmat", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    Instant then = Instant.parse("2026-10-05T09:00:00Z");
    clock.moveTo(LocalDate.of(2026, 10, 9));
    register.record("wmat", no(pupil, "2026-10-01", Use.IMAGE), "office");
    neverPublish.set(
        "wmat", Child.pupil(pupil), LocalDate.of(2026, 10, 9), "A court order", "office");

    LocalDate on = LocalDate.of(2026, 10, 5);
    assertThat(asKnown(pupil, on, then)).isEqualTo(Standing.HELD);
    assertThat(asKnown(pupil, on, Instant.MAX)).isEqualTo(Standing.WITHDRAWN);
    assertThat(asKnown(pupil, LocalDate.of(2026, 9, 30), Instant.MAX)).isEqualTo(Standing.HELD);
    assertThat(asKnown(pupil, LocalDate.of(2026, 10, 9), Instant.MAX))
        .isEqualTo(Standing.NOT_TO_BE_PUBLISHED);
    assertThat(asKnown(pupil, on, Instant.EPOCH)).isEqualTo(Standing.NO_RECORD);
  }

  private Standing asKnown(String pupil, LocalDate on, Instant known) {
    return register
        .checkAsKnown("wmat", List.of(Child.pupil(pupil)), Set.of(Use.IMAGE), "x", on, known)
        .findings()
        .get(0)
        .standing();
  }

  @Test
  @DisplayName("P1 a pupil of another school has no consent here")
  void aPupilOfAnotherSchoolHasNoConsentHere() {
    String pupil = fixture.pupil("oiea");
    register.record("oiea", yes(pupil, "2026-09-10", Use.IMAGE), "office");

    assertThat(image("wmat", pupil, "x")).isEqualTo(Standing.NO_RECORD);
    assertRefused("wmat", yes(pupil, "2026-09-10", Use.IMAGE), "no pupil of that id");
  }

  @Test
  void aPupilAndAnotherChildOfTheSameIdAreTwo() {
    String pupil = fixture.pupil("oiea");
    others.add("oiea", new OtherChild(pupil, "Fern Mockridge", "Dill Mockridge"), "office");
    register.record("oiea", yes(pupil, "2026-09-10", Use.IMAGE), "office");

    assertThat(
            register
                .check("oiea", List.of(Child.other(pupil)), Set.of(Use.IMAGE), "x", TODAY)
                .isHeld())
        .isFalse();
    assertThat(others.byId("oiea", pupil)).isPresent();
    assertThat(others.byId("wmat", pupil)).isEmpty();
  }

  @Test
  @DisplayName("OIEA:4.3, BPET:6-2, WMAT:7.2 a pupil judged competent consents, else a carer")
  void aPupilJudgedCompetentConsentsElseACarer() {
    for (String school : List.of("oiea", "bpet", "wmat")) {
      String judge = fixture.staff(school, Role.CLASS_TEACHER);
      String young = fixture.pupil(school);
      assertRefused(school, byPupil(young, null), "a carer gives this consent");
      register.record(school, yes(young, "2026-09-10", Use.IMAGE), "office");

      String competent = fixture.pupil(school);
      register.record(school, byPupil(competent, judge), "office");
      assertThat(image(school, competent, "x")).isEqualTo(Standing.HELD);
      assertRefused(school, yes(competent, "2026-09-11", Use.VIDEO), "this pupil gives consent");
      register.record(school, no(competent, "2026-09-11", Use.IMAGE), "office");
      assertThat(image(school, competent, "x")).isEqualTo(Standing.WITHDRAWN);
    }
  }

  @Test
  @DisplayName("HCPS:OU-11 a carer consents, whatever the pupil's competence")
  void atHcpsACarerConsents() {
    String pupil = fixture.pupil("hcps");
    assertRefused("hcps", byPupil(pupil, fixture.staff("hcps", Role.CLASS_TEACHER)), "HCPS:OU-11");
    register.record("hcps", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    assertThat(image("hcps", pupil, "x")).isEqualTo(Standing.HELD);
  }

  @Test
  @DisplayName("WMAT:2.2 a pupil of 18 consents personally, from that birthday")
  void atWmatAPupilOf18ConsentsPersonally() {
    String pupil = fixture.pupil("wmat", LocalDate.of(2008, 9, 11));
    register.record("wmat", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    assertRefused("wmat", yes(pupil, "2026-09-11", Use.VIDEO), "WMAT:2.2");
    register.record(
        "wmat", by(Giver.pupil(), pupil, Decision.GIVEN, "all", "2026-09-11", Use.VIDEO), "office");
    assertThat(standings("wmat", pupil, "x").get(Use.VIDEO)).isEqualTo(Standing.HELD);
  }

  @Test
  @DisplayName(
      "reading 3 a no is taken from anybody, a yes from nobody whom the roll does not link")
  void aNoIsTakenFromAnybody() {
    String pupil = fixture.pupil("bpet");
    String stranger = fixture.pupil("bpet") + "-carer";
    register.record("bpet", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    Giver unlinked = Giver.carer(stranger);
    assertRefused(
        "bpet",
        by(unlinked, pupil, Decision.GIVEN, "all", "2026-09-11", Use.VIDEO),
        "links no such carer");
    assertRefused(
        "bpet",
        by(Giver.unlinked("An aunt"), pupil, Decision.GIVEN, "all", "2026-09-11", Use.VIDEO),
        "not linked to the child cannot consent");

    var hold =
        register.record(
            "bpet",
            by(unlinked, pupil, Decision.WITHDRAWN, "all", "2026-09-11", Use.IMAGE),
            "office");
    assertThat(hold).extracting(r -> r.giver().kind()).containsExactly(Giver.Kind.UNLINKED);
    assertThat(image("bpet", pupil, "x")).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void whatCannotBeRecordedIsRefusedWithWhatToChangeAndNothingIsKept() {
    String pupil = fixture.pupil("oiea");
    assertRefused("oiea", yes("p-unknown", "2026-09-10", Use.IMAGE), "no pupil of that id");
    assertRefused("oiea", yes(pupil, "2026-11-21", Use.IMAGE), "still to come");
    assertRefused("oiea", yes(pupil, "2026-09-10"), "no use is named");
    assertRefused(
        "oiea", of(pupil, Decision.GIVEN, "myspace", "2026-09-10", Use.IMAGE), "platform is none");
    NewConsent formless =
        new NewConsent(
            Child.pupil(pupil),
            EVERY,
            "all",
            Decision.GIVEN,
            Giver.carer(pupil + "-carer"),
            TODAY,
            " ");
    assertRefused("oiea", formless, "the form's reference is missing");
    assertThatThrownBy(
            () -> neverPublish.set("oiea", Child.other("nobody"), TODAY, "Why", "office"))
        .isInstanceOf(ConsentRefused.class);
    assertThatThrownBy(() -> neverPublish.set("oiea", Child.pupil(pupil), TODAY, " ", "office"))
        .isInstanceOf(ConsentRefused.class);
    assertThatThrownBy(() -> register.record("elsewhere", yes(pupil, "2026-09-10"), "office"))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(register.history("oiea", Child.pupil(pupil))).isEmpty();
  }

  @Test
  @DisplayName("P5 a check that names no use, or no network, is refused: it would let a flag pass")
  void aCheckThatAsksNothingIsRefused() {
    List<Child> child = List.of(Child.pupil(fixture.pupil("oiea")));
    assertThatThrownBy(() -> register.check("oiea", child, Set.of(), "x", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> register.check("oiea", child, EVERY, "all", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCheckAtPublicationIsPartOfTheTransactionThatPublishes() {
    assertThatThrownBy(() -> register.checkAtPublication("oiea", List.of(), Set.of(Use.IMAGE), "x"))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aSchoolSaysFromWhenItsRegistersAreCompleteAndUntilThenTheyAreNot() {
    var said = schools.byId("oiea").orElseThrow();
    assertThat(said.registersAreComplete(LocalDate.of(2026, 9, 1))).isTrue();
    assertThat(said.registersAreComplete(LocalDate.of(2026, 8, 31))).isFalse();
    assertThat(schools.byId("bpet").orElseThrow().registersAreComplete(TODAY)).isFalse();
  }

  private NewConsent byPupil(String pupil, String judgedBy) {
    Giver giver = judgedBy == null ? Giver.pupil() : Giver.competentPupil(judgedBy);
    return by(giver, pupil, Decision.GIVEN, "all", "2026-09-10", Use.IMAGE);
  }

  private void assertRefused(String school, NewConsent consent, String because) {
    assertThatThrownBy(() -> register.record(school, consent, "office"))
        .isInstanceOf(ConsentRefused.class)
        .hasMessageContaining(because);
  }

  private void hold(String pupil, String cause) {
    together.executeWithoutResult(
        status -> holds.set("oiea", Child.pupil(pupil), cause, "Who is it?", "office"));
  }

  private void endHold(String cause) {
    together.executeWithoutResult(status -> holds.end("oiea", cause, "It is clear", "office"));
  }

  @Test
  @DisplayName("reading 3: a hold beats every consent until the last one ends, and is none itself")
  void holdBeatsConsent() {
    String pupil = fixture.pupil("oiea");
    register.record("oiea", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    hold(pupil, "one");
    hold(pupil, "two");

    assertThat(standings("oiea", pupil, "instagram")).containsValue(Standing.ON_HOLD).hasSize(4);
    assertThat(standings("oiea", pupil, "instagram").values()).containsOnly(Standing.ON_HOLD);
    assertThat(Standing.ON_HOLD.isHeld()).isFalse();
    assertThat(register.history("oiea", Child.pupil(pupil))).hasSize(1);
    assertThat(holds.lasting("oiea")).extracting(Holds.Hold::cause).contains("one", "two");

    endHold("one");
    assertThat(image("oiea", pupil, "instagram")).isEqualTo(Standing.ON_HOLD);
    endHold("two");
    assertThat(image("oiea", pupil, "instagram")).isEqualTo(Standing.HELD);
    assertThat(holds.lasting("oiea")).extracting(Holds.Hold::cause).doesNotContain("one", "two");
  }

  @Test
  @DisplayName("P5: never-publish beats a hold too, and shows nothing of it")
  void neverPublishBeatsAHold() {
    String pupil = fixture.pupil("oiea");
    neverPublish.set("oiea", Child.pupil(pupil), TODAY, "Why", "dsl");
    hold(pupil, "three");
    assertThat(image("oiea", pupil, "instagram")).isEqualTo(Standing.NOT_TO_BE_PUBLISHED);
  }

  @Test
  @DisplayName("ours: a hold of the past can be asked for, and is another school's no business")
  void holdAsItWasKnown() {
    String pupil = fixture.pupil("oiea");
    register.record("oiea", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    Instant before = clock.instant();
    clock.standAt(before.plusSeconds(60));
    hold(pupil, "four");
    Instant held = clock.instant();
    clock.standAt(held.plusSeconds(60));
    endHold("four");

    assertThat(asKnown(pupil, before)).isEqualTo(Standing.HELD);
    assertThat(asKnown(pupil, held)).isEqualTo(Standing.ON_HOLD);
    assertThat(asKnown(pupil, clock.instant())).isEqualTo(Standing.HELD);
    assertThat(holds.lasting("obs")).isEmpty();
    clock.standAt(before);
  }

  private Standing asKnown(String pupil, Instant moment) {
    return register
        .checkAsKnown(
            "oiea", List.of(Child.pupil(pupil)), Set.of(Use.IMAGE), "instagram", TODAY, moment)
        .findings()
        .get(0)
        .standing();
  }
}
