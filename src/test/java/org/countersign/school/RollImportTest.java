package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RollTest
@Tag("h2")
class RollImportTest {

  @Autowired private RollFixture fixture;
  @Autowired private RollImport rollImport;
  @Autowired private Roll roll;
  @Autowired private MovableClock clock;

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  @Test
  void takesPupilsCarersClassesAndTermsFromTheExport() {
    var run = fixture.applied(Export.small());

    assertThat(run.rowsRead()).isEqualTo(29);
    assertThat(run.rejected()).isZero();
    assertThat(run.left()).isZero();
    Pupil pupil = roll.pupil("elm", "p1").orElseThrow();
    assertThat(pupil.fullName()).isEqualTo("Peony Testfield");
    assertThat(pupil.birthDate()).isEqualTo("2015-03-01");
    assertThat(pupil.leftOn()).isNull();
    assertThat(roll.carersOf("elm", "p1"))
        .extracting(Carer::fullName)
        .containsExactly("Holly Testfield", "Rowan Testfield");
    assertThat(roll.inClass("elm", "k1", LocalDate.of(2026, 10, 1), false))
        .extracting(Pupil::sourcedId)
        .containsExactly("p3", "p2", "p1");
    assertThat(roll.inClass("elm", "k1", LocalDate.of(2026, 8, 31), false)).isEmpty();
    assertThat(roll.inClass("elm", "k1", LocalDate.of(2027, 7, 21), false))
        .extracting(Pupil::sourcedId)
        .containsExactly("p3");
    assertThat(roll.classes("elm")).extracting(PupilClass::code).containsExactly("7A", "7B");
    assertThat(roll.terms("elm")).extracting(Term::title).containsExactly("Autumn", "2026/27");
    assertThat(roll.pupil("oak", "p1")).isEmpty();
  }

  @Test
  void findsPupilsByAnyPartOfTheNameWithinTheSchool() {
    fixture.applied(Export.small());
    assertThat(roll.find("elm", "testf", false))
        .extracting(Pupil::givenName)
        .containsExactly("Basil", "Peony");
    assertThat(roll.find("elm", "Testfield peo", false))
        .extracting(Pupil::givenName)
        .containsExactly("Peony");
    assertThat(roll.find("elm", "holly", false)).as("a carer").isEmpty();
    assertThat(roll.find("elm", "%", false)).isEmpty();
    assertThat(roll.find("elm", " ", false)).isEmpty();
    assertThat(roll.find("oak", "testf", false)).isEmpty();
  }

  @Test
  void aSecondImportOfTheSameChangesNothingAndSaysSo() {
    fixture.applied(Export.small());
    var before = fixture.content();

    var again = fixture.applied(Export.small());

    assertThat(again.changedNothing()).isTrue();
    assertThat(again.rowsApplied()).isZero();
    assertThat(fixture.lines(again)).isEmpty();
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void readsExportsAsRealSystemsWriteThem() {
    Export odd = Export.small();
    String users =
        odd.text("users.csv")
            .replace(
                "sourcedId,status,dateLastModified,enabledUser", "SourcedID, Status ,x,ENABLEDUSER")
            .replace(
                "Clover,Sampleton", "\"Clover \"\"Clo\"\"\",\"Sampleton, formerly\nMockridge\"")
            .replace("Dill,Mockridge", " Dill ,Möckridge")
            .replace(",true,", ",TRUE,");
    odd.with("users.csv", "\uFEFF" + (users + "\n,,,,,,,,,,,,,,,,,\n\n\n").replace("\n", "\r\n"));
    odd.with("enrollments.csv", odd.text("enrollments.csv").strip());

    var run = fixture.applied(odd);

    assertThat(run.rejected()).isZero();
    assertThat(roll.pupil("elm", "p3").orElseThrow().fullName())
        .isEqualTo("Clover \"Clo\" Sampleton, formerly\r\nMockridge");
    assertThat(roll.pupil("elm", "p4").orElseThrow().fullName()).isEqualTo("Dill Möckridge");
    assertThat(fixture.lines(run))
        .filteredOn(line -> "p5".equals(line.sourcedId()))
        .extracting(ReportLine::line)
        .as("the line counts the new line within quotes")
        .containsExactly(7);
  }

  @Test
  void takesColumnsInAnyOrder() {
    fixture.applied(
        Export.small()
            .with(
                "demographics.csv",
                "birthDate,metadata.more,SOURCEDID,status\n2014-01-02,what,p3,active\n"));
    assertThat(roll.pupil("elm", "p3").orElseThrow().birthDate()).isEqualTo("2014-01-02");
  }

  @Test
  void carersMayNameTheirChildrenInsteadOfTheOtherWayRound() {
    fixture.applied(
        Export.small().change("users.csv", "Rowan,Testfield,,,,,,,,", "Rowan,Testfield,,,,,,p4,,"));
    assertThat(roll.carersOf("elm", "p4")).extracting(Carer::sourcedId).containsExactly("c2");
    assertThat(
            fixture
                .applied(
                    Export.small()
                        .change(
                            "users.csv", "Rowan,Testfield,,,,,,,,", "Rowan,Testfield,,,,,,p4,,"))
                .changedNothing())
        .isTrue();
  }

  @Test
  void aCarerWhoWasTakenOffIsNoCarerAnyMoreButALeaverKeepsTheLastOnes() {
    fixture.applied(Export.small());
    fixture.applied(
        Export.small()
            .delta()
            .only("users.csv", "c2,tobedeleted,,,,,,,,,,,,,,,,")
            .only("enrollments.csv", "e4,tobedeleted,,,,,,,,"));
    assertThat(roll.carersOf("elm", "p1")).extracting(Carer::sourcedId).containsExactly("c1");

    clock.moveTo(LocalDate.of(2026, 11, 27));
    fixture.applied(
        Export.small()
            .withoutRow("users.csv", "p1,")
            .withoutRow("users.csv", "c2,")
            .withoutRow("enrollments.csv", "e1,")
            .withoutRow("demographics.csv", "p1,"));
    assertThat(roll.carersOf("elm", "p1")).extracting(Carer::sourcedId).containsExactly("c1");
  }

  static Stream<Arguments> rejectedRows() {
    return Stream.of(
        row("users.csv", "p2,,,true", "p2,,,maybe", 3, "p2", "enabledUser"),
        row(
            "users.csv",
            "p2,,,true,E,student",
            "p2,,,true,E,studnet",
            3,
            "p2",
            "role is not one of administrator"),
        row("users.csv", "p2,,,true,E", "p2,,,true,X", 3, "p2", "orgs.csv has no school X"),
        row("users.csv", "p2,,,true,E", "p2,,,true,", 3, "p2", "orgSourcedIds is missing"),
        row("users.csv", "p2,,", "p2,gone,", 3, "p2", "status is not one of active"),
        row("users.csv", "Basil,Testfield", ",Testfield", 3, "p2", "givenName is missing"),
        row("users.csv", "Basil,Testfield", "Basil, ", 3, "p2", "familyName is missing"),
        row("users.csv", "Basil,", "B".repeat(201) + ",", 3, "p2", "longer than 200"),
        row("users.csv", ",,,,,,c1,", ",,,,,,c9,", 3, "p2", "names somebody who is not in"),
        row("users.csv", "p2,,,true,E,student", "p2,,,true,E,parent", 3, "p2", "is a pupil"),
        row("users.csv", "teach.one,,", ",,", 10, "s2", "username is missing"),
        row("users.csv", "teach.one,,", "teach one,,", 10, "s2", "username may hold"),
        row("users.csv", "teach.one,,", "OFFICE,,", 10, "s2", "username is there twice"),
        row("demographics.csv", "2015-04-02", "02/04/2015", 3, "p2", "birthDate is not a date"),
        row("demographics.csv", "2015-04-02", "0215-04-02", 3, "p2", "birthDate is not a date"),
        row("demographics.csv", "p2,", "p9,", 3, "p9", "no such person"),
        row("classes.csv", "k2,,,Form Beech", "k2,,,", 3, "k2", "title is missing"),
        row("classes.csv", ",7B,homeroom", ",7B,roomhome", 3, "k2", "classType"),
        row("classes.csv", "7B,homeroom,,E", "7B,homeroom,,T9", 3, "k2", "no school T9"),
        row("classes.csv", "7B,homeroom,,E,Y", "7B,homeroom,,E,Z", 3, "k2", "has no Z"),
        row("academicSessions.csv", "term,2026-09-01", "term,", 3, "A", "startDate is missing"),
        row("academicSessions.csv", "2026-12-18", "2026-08-31", 3, "A", "endDate is before"),
        row("enrollments.csv", "e5,,,k2", "e5,,,k9", 6, "e5", "there is no class k9"),
        row("enrollments.csv", "E,p5", "E,p9", 6, "e5", "userSourcedId is nobody"),
        row("enrollments.csv", "E,p5", "O,p5", 6, "e5", "no school O"),
        row("enrollments.csv", "p5,student", "p5,teacher", 6, "e5", "does not go with"),
        row("enrollments.csv", "p5,student", "p5,mascot", 6, "e5", "role is not one of"),
        row("enrollments.csv", "p5,student,,2026-09-01", "p5,student,,soon", 6, "e5", "beginDate"),
        row("roles.csv", "class-teacher", "class-clown", 3, "s2", "role is not one of ours"),
        row("roles.csv", "s2,E", "s2,X", 3, "s2", "no school X"),
        row("roles.csv", "s2,", "p1,", 3, "p1", "no member of staff"),
        row("roles.csv", "s2,", "s9,", 3, "s9", "no member of staff"),
        row("roles.csv", "2026-09-01,2027-07-21", ",2027-07-21", 3, "s2", "beginDate is missing"),
        row("roles.csv", "2027-07-21", "2026-07-21", 3, "s2", "endDate is before beginDate"));
  }

  private static Arguments row(
      String file, String old, String now, int line, String id, String reason) {
    return Arguments.of(file, old, now, line, id, reason);
  }

  @ParameterizedTest(name = "{0}: {2}: {5}")
  @MethodSource("rejectedRows")
  void aBadRowIsReportedAndWhomItConcernsStaysAsTheyWere(
      String file, String old, String now, int line, String id, String reason) {
    fixture.applied(Export.small());
    var before = fixture.content();

    var run = fixture.applied(Export.small().change(file, old, now));

    assertThat(fixture.lines(run))
        .filteredOn(l -> l.kind() == ReportLine.Kind.REJECTED)
        .anySatisfy(
            l -> {
              assertThat(l.file()).isEqualTo(file);
              assertThat(l.line()).isEqualTo(line);
              assertThat(l.sourcedId()).isEqualTo(id);
              assertThat(l.reason()).contains(reason);
            });
    assertThat(run.left()).isZero();
    if (!id.equals("p9") && !id.equals("s9") && !id.equals("p1")) {
      assertThat(fixture.content()).isEqualTo(before);
    }
  }

  @Test
  void aNewPersonWithABadRowIsNotAddedYet() {
    var run = fixture.applied(Export.small().change("demographics.csv", "2015-04-02", "April"));
    assertThat(roll.pupil("elm", "p2")).isEmpty();
    assertThat(roll.pupil("elm", "p1")).isPresent();
    assertThat(run.rejected()).isEqualTo(1);

    fixture.applied(Export.small());
    assertThat(roll.pupil("elm", "p2").orElseThrow().birthDate()).isEqualTo("2015-04-02");
  }

  static Stream<Arguments> badFiles() {
    return Stream.of(
        bad("no manifest", Export.small().without("manifest.csv"), "manifest.csv is missing"),
        bad(
            "another version",
            Export.small().change("manifest.csv", "version,1.1", "version,1.2"),
            "manifest.csv, line 3: oneroster.version is '1.2'"),
        bad(
            "neither bulk nor delta",
            Export.small().change("manifest.csv", "file.users,bulk", "file.users,some"),
            "manifest.csv, line 11: 'some' for users.csv"),
        bad(
            "a file that is said to be there",
            Export.small().without("classes.csv"),
            "manifest.csv, line 6: classes.csv is said to be bulk, but is missing"),
        bad(
            "a file that is said to be absent",
            Export.small().change("manifest.csv", "file.classes,bulk", "file.classes,absent"),
            "manifest.csv, line 6: classes.csv is said to be absent, but is there"),
        bad(
            "a file that the manifest forgets",
            Export.small().change("manifest.csv", "file.classes,bulk\n", ""),
            "manifest.csv does not name classes.csv"),
        bad(
            "no users",
            Export.small()
                .without("users.csv")
                .change("manifest.csv", "file.users,bulk", "file.users,absent"),
            "users.csv is missing"),
        bad(
            "a school that is not set up",
            Export.small().withRow("orgs.csv", "Z,,,Zelkova School,school,,T"),
            "orgs.csv, line 4: the school Z (Zelkova School) is not set up"),
        bad(
            "none of our schools",
            Export.small().withoutRow("orgs.csv", "E,"),
            "none of the schools"),
        bad(
            "a school to be deleted",
            Export.small().change("orgs.csv", "E,,", "E,tobedeleted,"),
            "orgs.csv, line 3: the export removes E"),
        bad(
            "a missing column",
            Export.small().change("users.csv", "familyName", "surname"),
            "users.csv, line 1: the column familyName is missing"),
        bad(
            "a column twice",
            Export.small().change("users.csv", "middleName", "givenname"),
            "users.csv, line 1: the heading givenname is there twice"),
        bad(
            "an id twice",
            Export.small().withRow("demographics.csv", "p1,,,2015-03-01,"),
            "demographics.csv, line 4: sourcedId p1 is there twice"),
        bad(
            "a role twice",
            Export.small().withRow("roles.csv", "s1,E,headteacher,2026-09-01,2027-01-01"),
            "roles.csv, line 5: the role headteacher of s1 from 2026-09-01 is there twice"),
        bad(
            "a row without id",
            Export.small().change("users.csv", "p3,,", ",,"),
            "users.csv, line 4: sourcedId is missing"),
        bad(
            "a row with too few values",
            Export.small().change("users.csv", "Clover,Sampleton", "Clover Sampleton"),
            "users.csv, line 4: 17 values under 18 headings"),
        bad(
            "an open quotation mark",
            Export.small().change("users.csv", "Fern,", "\"Fern,"),
            "users.csv, line 6: this is not readable as CSV"),
        bad(
            "headings alone",
            Export.small().only("users.csv"),
            "users.csv has headings but no rows"),
        bad("an empty file", Export.small().with("roles.csv", " \n"), "roles.csv is empty"),
        bad(
            "Latin-1",
            Export.small()
                .with(
                    "users.csv",
                    Export.small()
                        .text("users.csv")
                        .replace("Fern", "Zoë")
                        .getBytes(StandardCharsets.ISO_8859_1)),
            "users.csv, line 6: this is not UTF-8. In Excel save it as"),
        bad(
            "UTF-16",
            Export.small()
                .with(
                    "users.csv",
                    Export.small().text("users.csv").getBytes(StandardCharsets.UTF_16)),
            "this is not UTF-8"),
        bad(
            "a null character",
            Export.small().change("users.csv", "Fern", "Fe\0rn"),
            "users.csv, line 6: there is a null character"),
        bad(
            "changes without status",
            Export.small().delta().change("users.csv", "sourcedId,status", "sourcedId,state"),
            "users.csv, line 1: the column status is missing"));
  }

  private static Arguments bad(String name, Export export, String message) {
    return Arguments.of(name, export, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void aBadFileIsRefusedWholeAndChangesNothing(String name, Export export, String message) {
    fixture.applied(Export.small());
    var before = fixture.content();

    var run = fixture.run(export.change("orgs.csv", "Invented Trust", "Renamed Trust"));

    assertThat(run.state()).isEqualTo("refused");
    assertThat(run.reason()).contains(message);
    assertThat(run.reason()).doesNotContain("Fern").doesNotContain("Clover");
    assertThat(run.changedNothing()).isTrue();
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void whoIsNoLongerInTheFileHasLeftOnThatDay() {
    fixture.applied(Export.small());
    clock.moveTo(LocalDate.of(2026, 11, 27));

    var run =
        fixture.applied(
            Export.small().withoutRow("users.csv", "p4,").withoutRow("enrollments.csv", "e4,"));

    assertThat(fixture.lines(run))
        .extracting(ReportLine::kind, ReportLine::file, ReportLine::sourcedId)
        .containsExactlyInAnyOrder(
            tuple(ReportLine.Kind.LEFT, "users.csv", "p4"),
            tuple(ReportLine.Kind.REMOVED, "enrollments.csv", "e4"));
    assertThat(roll.pupil("elm", "p4").orElseThrow().leftOn()).isEqualTo("2026-11-27");
    assertThat(roll.find("elm", "dill", false)).isEmpty();
    assertThat(roll.find("elm", "dill", true)).hasSize(1);
    assertThat(roll.inClass("elm", "k2", LocalDate.of(2026, 11, 26), true))
        .extracting(Pupil::sourcedId)
        .containsExactly("p4", "p5");
    assertThat(roll.inClass("elm", "k2", LocalDate.of(2026, 11, 27), true))
        .extracting(Pupil::sourcedId)
        .containsExactly("p5");
  }

  @Test
  void theEndOfTheEnrolmentIsTheLeavingDateWhereItIsKnown() {
    fixture.applied(
        Export.small()
            .change(
                "enrollments.csv", "p4,student,,2026-09-01,", "p4,student,,2026-09-01,2026-11-10"));
    assertThat(roll.pupil("elm", "p4").orElseThrow().leftOn()).isEqualTo("2026-11-10");
    assertThat(roll.find("elm", "dill", false)).isEmpty();
  }

  @Test
  void anEnrolmentThatEndsLaterIsALeavingDateToCome() {
    Export leaving =
        Export.small()
            .change(
                "enrollments.csv", "p4,student,,2026-09-01,", "p4,student,,2026-09-01,2026-12-01");
    fixture.applied(leaving);
    assertThat(roll.pupil("elm", "p4").orElseThrow().leftOn()).isEqualTo("2026-12-01");
    assertThat(roll.find("elm", "dill", false)).hasSize(1);

    clock.moveTo(LocalDate.of(2026, 12, 1));
    assertThat(roll.find("elm", "dill", false)).isEmpty();
    assertThat(fixture.applied(leaving).changedNothing()).isTrue();
  }

  @Test
  void anEnrolmentThatEndsWithItsTermIsNotLeaving() {
    fixture.applied(Export.small());
    assertThat(roll.pupil("elm", "p1").orElseThrow().leftOn()).isNull();
    clock.moveTo(LocalDate.of(2027, 8, 15));
    assertThat(fixture.applied(Export.small()).changedNothing()).isTrue();
    assertThat(roll.find("elm", "peony", false)).hasSize(1);
  }

  @Test
  void whoIsFirstAbsentInSeptemberLeftWhenTheEnrolmentEnded() {
    fixture.applied(Export.small());
    clock.moveTo(LocalDate.of(2027, 9, 3));
    fixture.applied(
        Export.small()
            .withoutRow("users.csv", "p1,")
            .withoutRow("enrollments.csv", "e1,")
            .withoutRow("demographics.csv", "p1,"));
    assertThat(roll.pupil("elm", "p1").orElseThrow().leftOn()).isEqualTo("2027-07-21");
  }

  @Test
  void aPupilWhoComesBackIsOnTheRollAgainWithTheEarlierStayKept(@Autowired JdbcTemplate jdbc) {
    Export without =
        Export.small().withoutRow("users.csv", "p4,").withoutRow("enrollments.csv", "e4,");
    fixture.applied(Export.small());
    clock.moveTo(LocalDate.of(2026, 11, 27));
    fixture.applied(without);
    clock.moveTo(LocalDate.of(2027, 1, 5));

    var run = fixture.applied(Export.small());

    assertThat(run.returned()).isEqualTo(1);
    Pupil pupil = roll.pupil("elm", "p4").orElseThrow();
    assertThat(pupil.joinedOn()).isEqualTo("2027-01-05");
    assertThat(pupil.leftOn()).isNull();
    assertThat(jdbc.queryForMap("select * from roll_stay").values().toString())
        .isEqualTo("[elm, p4, 2026-11-20, 2026-11-27]");
    assertThat(fixture.applied(Export.small()).changedNothing()).isTrue();
  }

  @Test
  void aPartialExportIsRefusedUntilSomebodyConfirmsTheLeavers() {
    fixture.applied(Export.small());
    var before = fixture.content();
    Export partial =
        Export.small()
            .withoutRow("users.csv", "p4,")
            .withoutRow("users.csv", "p5,")
            .withoutRow("enrollments.csv", "e4,")
            .withoutRow("enrollments.csv", "e5,");

    var refused = fixture.run(partial);
    assertThat(refused.state()).isEqualTo("refused");
    assertThat(refused.reason())
        .contains("2 of the 5 pupils of Elm Example School would leave, more than 20 %");
    assertThat(fixture.content()).isEqualTo(before);

    var confirmed = fixture.run(partial, rollImport.everything(true));
    assertThat(confirmed.state()).isEqualTo("applied");
    assertThat(confirmed.left()).isEqualTo(2);
  }

  @Test
  void exactlyAFifthMayLeaveAndStaffAreCountedByThemselves() {
    fixture.applied(Export.small());
    assertThat(fixture.run(Export.small().withoutRow("users.csv", "s5,")).state())
        .isEqualTo("applied");
    assertThat(
            fixture
                .run(Export.small().withoutRow("users.csv", "s5,").withoutRow("users.csv", "s4,"))
                .reason())
        .contains("1 of the 4 staff");
  }

  @Test
  void inAFileOfChangesOnlyWhatIsMarkedGoes() {
    fixture.applied(Export.small());
    var run =
        fixture.applied(
            Export.small()
                .delta()
                .only(
                    "users.csv",
                    "p3,active,2026-11-20T00:00:00Z,true,E,student,,,Clover,Renamed,,,,,,,,",
                    "p4,tobedeleted,2026-11-20T00:00:00Z,,,,,,,,,,,,,,,")
                .only("enrollments.csv", "e4,tobedeleted,,,,,,,,")
                .only("classes.csv", "k3,active,,Form Cedar,,co1,7C,homeroom,,E,Y,,,")
                .only("academicSessions.csv", "A,tobedeleted,,,,,,,"));

    assertThat(fixture.lines(run))
        .extracting(ReportLine::kind, ReportLine::sourcedId, ReportLine::line, ReportLine::reason)
        .containsExactlyInAnyOrder(
            tuple(ReportLine.Kind.CHANGED, "p3", 2, "family name"),
            tuple(ReportLine.Kind.LEFT, "p4", null, "left on"),
            tuple(ReportLine.Kind.REMOVED, "e4", 2, "removed on"),
            tuple(ReportLine.Kind.ADDED, "k3", 2, null),
            tuple(ReportLine.Kind.REMOVED, "A", 2, null));
  }

  @Test
  void oneExportMayCoverATrustAndItsPeopleBelongToEachOfItsSchools() {
    fixture.applied(
        Export.small()
            .withRow("orgs.csv", "O,,,Oak Example School,school,,T")
            .withRow("users.csv", "x1,,,true,T,administrator,trust.exec,,Tilia,Trustwell,,,,,,,,")
            .withRow("users.csv", "p9,,,true,O,student,,,Sorrel,Oakling,,,,,,c2,,")
            .withRow("roles.csv", "x1,T,trust-executive,2026-09-01,"));
    assertThat(roll.carersOf("oak", "p9")).extracting(Carer::sourcedId).containsExactly("c2");
    assertThat(roll.terms("oak")).hasSize(2);
  }

  @Test
  void whoMayImportOneSchoolMayNotImportAnother() {
    var office = new RollImport.Terms(Set.of("oak"), true, false);
    assertThat(fixture.run(Export.small(), office).reason())
        .contains("the export covers elm, which you may not import");
  }

  @Test
  void theOfficeChangesNeitherRolesNorUsernames() {
    var office = new RollImport.Terms(Set.of("elm"), false, false);
    assertThat(fixture.run(Export.small(), office).reason()).contains("roles.csv: who holds which");

    fixture.applied(Export.small());
    var before = fixture.content();
    var run =
        fixture.run(
            Export.small().without("roles.csv").change("users.csv", ",head,", ",mine,"), office);
    assertThat(fixture.lines(run))
        .extracting(ReportLine::sourcedId, ReportLine::reason)
        .containsExactly(tuple("s1", "username has changed, which an administrator must import"));
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void theOfficeChangesNobodyWhomAnotherSchoolHas() {
    fixture.applied(
        Export.small()
            .withRow("orgs.csv", "O,,,Oak Example School,school,,T")
            .withRow("users.csv", "x1,,,true,O,teacher,oak.one,,Acorn,Oakwell,,,,,,,,"));
    var before = fixture.content();
    var office = new RollImport.Terms(Set.of("elm"), false, false);
    var run =
        fixture.run(
            Export.small()
                .without("roles.csv")
                .withRow("users.csv", "x2,,,true,E,teacher,Oak.One,,My,Oakwell,,,,,,,,"),
            office);
    assertThat(fixture.rejected(run)).containsExactly("x2: username belongs to another person");

    run =
        fixture.run(
            Export.small()
                .without("roles.csv")
                .withRow("users.csv", "x1,,,true,E,teacher,oak.one,,My,Oakwell,,,,,,,,"),
            office);
    assertThat(fixture.rejected(run)).containsExactly("x1: this person is another school's too");
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void theOfficeLetsNobodyLeaveWhoHoldsARoleThatAnAdministratorGives() {
    fixture.applied(Export.small());
    var before = fixture.content();
    var office = new RollImport.Terms(Set.of("elm"), false, true);
    Export export = Export.small().without("roles.csv");
    for (Export change :
        List.of(
            export.copy().withoutRow("users.csv", "s1,"),
            export.copy().change("users.csv", "s1,,,true", "s1,,,false"))) {
      assertThat(fixture.run(change, office).reason())
          .contains("users.csv: s1 would leave", "Ask an administrator");
    }
    assertThat(
            fixture
                .run(
                    export.copy().withoutRow("users.csv", "s4,").withoutRow("users.csv", "s5,"),
                    office)
                .reason())
        .contains("2 of the 5 staff", "an administrator must");
    assertThat(fixture.content()).isEqualTo(before);

    Export classTeacherLeaves =
        export.withoutRow("users.csv", "s2,").withoutRow("enrollments.csv", "e6,");
    assertThat(fixture.run(classTeacherLeaves, office).state()).isEqualTo("applied");
  }

  @Test
  void aRolesFileThatWasCutShortIsRefusedUntilSomebodyConfirmsIt() {
    Export full =
        Export.small()
            .withRow("roles.csv", "s4,E,dsl,2026-09-01,")
            .withRow("roles.csv", "s5,E,it,2026-09-01,");
    fixture.applied(full);
    var before = fixture.content();
    Export cut = Export.small().only("roles.csv", "s1,E,headteacher,2026-09-01,");

    assertThat(fixture.run(cut).reason())
        .contains("roles.csv: 4 of the 5 who hold a role in Elm Example School would lose one");
    assertThat(fixture.content()).isEqualTo(before);
    assertThat(fixture.run(cut, rollImport.everything(true)).state()).isEqualTo("applied");
  }

  @Test
  void oneImportRunsAtATimeAndTheOtherIsToldSo(
      @Autowired JdbcTemplate jdbc, @Autowired PlatformTransactionManager transactions) {
    var outcome =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  jdbc.queryForList("select id from roll_import_lock where id = 1 for update");
                  return CompletableFuture.supplyAsync(() -> fixture.run(Export.small())).join();
                });
    assertThat(outcome.reason())
        .isEqualTo("Another import is running. Try again when it has finished.");
    fixture.applied(Export.small());
  }

  @Test
  void anImportThatTheEndOfTheProgramCutOffIsShownAsInterrupted(@Autowired RollImports imports) {
    long cutOff = imports.start("page", "roll.zip", "office");
    fixture.applied(Export.small());
    assertThat(imports.byId(cutOff).orElseThrow().state()).isEqualTo("interrupted");

    var before = fixture.content();
    Export changed = Export.small().change("users.csv", "Peony", "Petunia");
    var late = rollImport.run(cutOff, changed::files, rollImport.everything(false));
    assertThat(late.reason()).contains("nothing of this one was changed. Import it again.");
    assertThat(fixture.content()).isEqualTo(before);
  }
}
