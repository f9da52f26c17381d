package org.countersign.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.consent.ConsentCheck.Finding;
import org.countersign.school.RegisterFixture;
import org.countersign.school.RegisterFixture.Outcome;
import org.countersign.school.RegisterTest;
import org.countersign.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@RegisterTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("h2")
class ConsentFilesTest {

  private static final String HEAD =
      "pupilSourcedId,otherChildId,uses,platform,decision,givenBy,carer,competenceJudgedBy,"
          + "receivedOn,form\n";

  @Autowired private ConsentRegister register;
  @Autowired private NeverPublish neverPublish;
  @Autowired private OtherChildren others;
  @Autowired private RegisterFixture fixture;
  private String pupil;

  @BeforeEach
  void reset() {
    fixture.reset();
    pupil = fixture.pupil("wmat");
  }

  private Outcome load(String... rows) {
    return fixture.load("wmat", "consents.csv", HEAD + String.join("\n", rows) + "\n");
  }

  private String row(String uses, String decision, String receivedOn) {
    return "%s,,\"%s\",all,%s,carer,%s-carer,,%s,Form 1"
        .formatted(pupil, uses, decision, pupil, receivedOn);
  }

  private Map<Use, Standing> standings() {
    return register
        .check(
            "wmat",
            List.of(Child.pupil(pupil)),
            EnumSet.allOf(Use.class),
            "x",
            LocalDate.of(2026, 11, 20))
        .findings()
        .stream()
        .collect(Collectors.toMap(Finding::use, Finding::standing));
  }

  @Test
  void aRowIsARecordForEachUseAndTheSameFileAgainAddsNothing() {
    String row = row("image, video", "given", "2026-09-10");
    assertThat(load(row)).isEqualTo(new Outcome(1, 2, null, List.of()));
    assertThat(load(row)).isEqualTo(new Outcome(1, 0, null, List.of()));

    assertThat(standings())
        .containsEntry(Use.IMAGE, Standing.HELD)
        .containsEntry(Use.VIDEO, Standing.HELD)
        .containsEntry(Use.FULL_NAME, Standing.NO_RECORD);
    assertThat(register.history("wmat", Child.pupil(pupil)))
        .extracting(ConsentRecord::recordedBy)
        .containsOnly("consents.csv");
  }

  @Test
  @DisplayName("NAT:17 the same file again does not undo a withdrawal that came between")
  void theSameFileAgainUndoesNoWithdrawal() {
    String row = row("image", "given", "2026-09-10");
    load(row);
    register.record("wmat", Consents.no(pupil, "2026-09-10", Use.IMAGE), "office");

    assertThat(load(row).added()).isZero();
    assertThat(standings()).containsEntry(Use.IMAGE, Standing.WITHDRAWN);
  }

  @Test
  void ofOneDayInOneFileANoWinsWhereverItStands() {
    load(row("image", "refused", "2026-09-10"), row("image", "given", "2026-09-10"));

    assertThat(standings()).containsEntry(Use.IMAGE, Standing.REFUSED);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {p},,image,all,refused,carer,{p}-carer,,10/09/2026,Form 1       | receivedOn is not a date
          {p},,image,all,refused,carer,{p}-carer,,2026-11-21,Form 1       | still to come
          {p},,image,all,perhaps,carer,{p}-carer,,2026-09-10,Form 1       | decision is not one of
          {p},,picture,all,refused,carer,{p}-carer,,2026-09-10,Form 1     | uses has one that is not
          {p},,,all,refused,carer,{p}-carer,,2026-09-10,Form 1            | no use is named
          {p},,image,instgram,refused,carer,{p}-carer,,2026-09-10,Form 1  | platform is none of
          {p},,image,,refused,carer,{p}-carer,,2026-09-10,Form 1          | platform is missing
          {p},,image,all,refused,aunt,{p}-carer,,2026-09-10,Form 1        | givenBy is not one of
          {p},,image,all,refused,carer,{p}-carer,,2026-09-10,             | form is missing
          {p},,image,all,refused,unlinked,,,2026-09-10,Form 1             | who the giver says they are
          """)
  void whileARowOfTheChildCannotBeReadNoYesOfTheFileIsTaken(String bad, String reason) {
    Outcome outcome = load(row("video", "given", "2026-09-10"), bad.replace("{p}", pupil));

    assertThat(outcome.refusal()).isNull();
    assertThat(outcome.added()).isZero();
    assertThat(outcome.rejected())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("consents.csv, line 3: ").contains(reason))
        .anySatisfy(line -> assertThat(line).contains("line 2: another row of this child"));
    assertThat(standings()).containsEntry(Use.VIDEO, Standing.NO_RECORD);
  }

  @Test
  void aRowOfAnUnknownChildOrAGiverWhoMayNotConsentIsRejectedAlone() {
    String other = fixture.pupil("oiea");
    Outcome outcome =
        load(
            row("image", "given", "2026-09-10"),
            other + ",,image,all,given,carer," + other + "-carer,,2026-09-10,Form 1",
            pupil + ",,video,all,given,pupil,,,2026-09-10,Form 1");

    assertThat(outcome.rejected())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("line 3: there is no pupil of that id"),
            line -> assertThat(line).contains("line 4: a carer gives this consent"));
    assertThat(outcome.added()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,,image,all,refused,carer,x,,2026-09-10,Form 1        | give one of pupilSourcedId and
          p1,p1,image,all,refused,carer,x,,2026-09-10,Form 1    | give one of pupilSourcedId and
          p1,,image,all,refused,carer,x,,2026-09-10             | 9 values under 10 headings
          p1,,"image,all,refused,carer,x,,2026-09-10,Form 1     | not readable as CSV
          """)
  void aFileThatLeavesDoubtWhoseARowIsIsRefusedWhole(String bad, String reason) {
    Outcome outcome = load(row("image", "given", "2026-09-10"), bad);

    assertThat(outcome.refusal()).contains("consents.csv, line 3").contains(reason);
    assertThat(outcome.added()).isZero();
    assertThat(standings()).containsEntry(Use.IMAGE, Standing.NO_RECORD);
  }

  @Test
  void aFileThatIsNotUtf8OrLacksAColumnOrIsEmptyIsRefusedWhole() {
    byte[] latin =
        (HEAD + row("image", "given", "2026-09-10") + "é").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fixture.load("wmat", "consents.csv", latin).refusal()).contains("not UTF-8");
    assertThat(fixture.load("wmat", "consents.csv", "").refusal()).contains("is empty");
    assertThat(fixture.load("wmat", "consents.csv", HEAD).refusal()).contains("no rows");
    assertThat(
            fixture
                .load("wmat", "consents.csv", HEAD.replace(",form", "") + "p,,,,,,,,\n")
                .refusal())
        .contains("column form is missing");
  }

  @Test
  void hostileTextIsDataAndNothingOfARowIsLogged(CapturedOutput output) {
    String nasty = "'); drop table consent_record; -- =cmd|' /C calc'!A0 \u202e<script>";
    Outcome outcome =
        load(
            pupil + ",,image,all,given,carer," + pupil + "-carer,,2026-09-10,\"" + nasty + "\"",
            "Peony Testfield,,image,all,given,carer,x,,2026-09-10,Form 1",
            pupil + ",,Peony Testfield,all,given,carer,x,,2026-09-10,Form 1");
    assertThat(outcome.rejected()).hasSize(3);
    assertThat(output.getAll()).doesNotContain("Peony").doesNotContain("drop table");

    load(pupil + ",,image,all,given,carer," + pupil + "-carer,,2026-09-10,\"" + nasty + "\"");
    assertThat(register.history("wmat", Child.pupil(pupil)))
        .extracting(ConsentRecord::form)
        .containsExactly(nasty);
    assertThat(load(row("image", "given", "2026-09-10") + "x".repeat(10_000)).rejected())
        .singleElement()
        .asString()
        .contains("form is longer than 500");
  }

  @Test
  @DisplayName(
      "OBS:IMG-3 flags are set and lifted by file, once, and a flag of the same day stands")
  void flagsAreSetAndLiftedByFile() {
    String head = "pupilSourcedId,otherChildId,change,since,reason\n";
    load(row("image", "given", "2026-09-10"));
    String set = head + pupil + ",,set,2026-09-12,A court order\n";
    assertThat(fixture.load("wmat", "never-publish.csv", set).added()).isEqualTo(1);
    assertThat(fixture.load("wmat", "never-publish.csv", set).added()).isZero();
    assertThat(standings()).containsEntry(Use.IMAGE, Standing.NOT_TO_BE_PUBLISHED);

    Outcome unclear =
        fixture.load(
            "wmat",
            "never-publish.csv",
            head + pupil + ",,lifted,2026-10-01,Ended\n" + pupil + ",,set,soon,Again\n");
    assertThat(unclear.added()).isZero();
    assertThat(unclear.rejected()).hasSize(2);

    Outcome both =
        fixture.load(
            "wmat",
            "never-publish.csv",
            head + pupil + ",,set,2026-10-01,Again\n" + pupil + ",,lifted,2026-10-01,Ended\n");
    assertThat(both.added()).isEqualTo(2);
    assertThat(standings()).containsEntry(Use.IMAGE, Standing.NOT_TO_BE_PUBLISHED);

    fixture.load("wmat", "never-publish.csv", head + pupil + ",,lifted,2026-10-02,Ended\n");
    assertThat(standings()).containsEntry(Use.IMAGE, Standing.HELD);
    assertThat(
            neverPublish.entries("wmat", Child.pupil(pupil), fixture.staff("wmat", Role.DATA_LEAD)))
        .hasSize(4);
  }

  @Test
  void otherChildrenAreEnteredByFileAndAnIdIsNeverGivenToAnother() {
    String id = "visitor-" + pupil;
    String head = "id,name,carer\n";
    String fern = head + id + ",Fern Mockridge,Dill Mockridge\n";
    assertThat(fixture.load("wmat", "other-children.csv", fern).added()).isEqualTo(1);
    assertThat(fixture.load("wmat", "other-children.csv", fern).added()).isZero();
    assertThat(fixture.load("wmat", "other-children.csv", head + id + ",Someone,Else\n").rejected())
        .singleElement()
        .asString()
        .contains("another child has that id");
    assertThat(others.all("wmat")).contains(new OtherChild(id, "Fern Mockridge", "Dill Mockridge"));
    assertThat(load("," + id + ",image,all,given,carer,,,2026-09-10,Form V").added()).isEqualTo(1);
  }
}
