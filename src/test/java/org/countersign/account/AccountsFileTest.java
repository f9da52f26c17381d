package org.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.account.SocialAccount.Status;
import org.countersign.school.Person;
import org.countersign.school.Platforms;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

@RegisterTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("h2")
class AccountsFileTest {

  private static final String HEAD =
      "id,platform,handle,link,purpose,audience,status,owners,openedOn,schoolEmail,"
          + "credentialsPlace,credentialsKeeper";

  @Autowired private SocialAccounts accounts;
  @Autowired private Platforms platforms;
  @Autowired private RegisterFixture fixture;
  @Autowired private JdbcTemplate jdbc;
  private String one;
  private String two;

  @BeforeEach
  void reset() {
    fixture.reset();
    jdbc.update("delete from social_account_status");
    jdbc.update("delete from social_account_helper");
    jdbc.update("delete from social_account_owner");
    jdbc.update("delete from social_account");
    one = fixture.staff("obs", Role.STAFF);
    two = fixture.staff("obs", Role.COMMS_LEAD);
  }

  /** A row in which some values differ. */
  private String row(Map<String, String> changed) {
    Map<String, String> usual =
        Map.ofEntries(
            Map.entry("id", "facebook-obs"),
            Map.entry("platform", "facebook"),
            Map.entry("handle", "OddlingtonBogus"),
            Map.entry("link", "https://www.facebook.com/OddlingtonBogus"),
            Map.entry("purpose", "News"),
            Map.entry("audience", "Families"),
            Map.entry("status", "open"),
            Map.entry("owners", one + "," + two),
            Map.entry("openedOn", "2025-09-01"),
            Map.entry("schoolEmail", "social@obs.example"),
            Map.entry("credentialsPlace", "Safe of the school office"),
            Map.entry("credentialsKeeper", "account-administrator"));
    return Stream.of(HEAD.split(","))
        .map(column -> '"' + changed.getOrDefault(column, usual.get(column)) + '"')
        .collect(Collectors.joining(","));
  }

  private Outcome load(String... rows) {
    return fixture.load("obs", "accounts.csv", HEAD + "\n" + String.join("\n", rows) + "\n");
  }

  @Test
  @DisplayName("OBS:ACC-1.1, ACC-1.2, ACC-1.4, ADM-2 an account has aim, audience, owners, keeper")
  void anAccountIsKeptWithAllThatTheFileSays() {
    assertThat(load(row(Map.of()))).isEqualTo(new Outcome(1, 1, null, List.of()));
    assertThat(load(row(Map.of()))).isEqualTo(new Outcome(1, 0, null, List.of()));

    assertThat(accounts.byId("obs", "facebook-obs"))
        .contains(
            new SocialAccount(
                "obs",
                "facebook-obs",
                "facebook",
                "OddlingtonBogus",
                "https://www.facebook.com/OddlingtonBogus",
                "News",
                "Families",
                Status.OPEN,
                List.of(one, two),
                LocalDate.of(2025, 9, 1),
                "social@obs.example",
                "Safe of the school office",
                Role.ACCOUNT_ADMINISTRATOR,
                new Upkeep(one, List.of(), null, List.of(Role.ACCOUNT_ADMINISTRATOR), true, null)));
    assertThat(accounts.byId("bpet", "facebook-obs")).isEmpty();
    assertThat(accounts.open("bpet")).isEmpty();
  }

  @Test
  void aChangedRowChangesTheAccountAndOnlyOpenOnesAreOffered() {
    load(row(Map.of()));
    assertThat(load(row(Map.of("purpose", "Sports", "status", "suspended"))).added()).isEqualTo(1);
    assertThat(accounts.open("obs")).isEmpty();
    assertThat(accounts.all("obs")).extracting(SocialAccount::purpose).containsExactly("Sports");
  }

  @Test
  void aFileOpensNothingAgain() {
    load(row(Map.of("status", "suspended")));
    assertThat(load(row(Map.of())).rejected())
        .singleElement()
        .asString()
        .contains("the account is suspended, and a file does not open it again");
    assertThat(accounts.open("obs")).isEmpty();
  }

  @Test
  @DisplayName("A4 who has left is an owner no longer, and the account says so")
  void whoHasLeftIsNoOwnerToday() {
    load(row(Map.of()));
    fixture.leaves("obs", two.substring(0, two.indexOf('.')), "2026-11-20");

    SocialAccount account = accounts.byId("obs", "facebook-obs").orElseThrow();
    assertThat(accounts.ownersToday(account)).extracting(Person::username).containsExactly(one);
    assertThat(accounts.leastOwners("obs"))
        .isEqualTo(new SocialAccounts.LeastOwners(2, "OBS:ACC-1.4"));
    assertThat(accounts.leastOwners("hcps").clause()).startsWith("ours: the default");
  }

  @Test
  @DisplayName("OBS:ACC-1.4 one owner is too few")
  void oneOwnerIsTooFew() {
    assertThat(load(row(Map.of("owners", one + "," + one))).rejected())
        .singleElement()
        .asString()
        .contains("owners are fewer than 2 (OBS:ACC-1.4)");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id                | Face Book                   | id has anything but small letters
          platform          | myspace                     | platform is none of
          handle            |                             | handle is missing
          link              | javascript:alert(1)         | link is not an address
          link              | http://facebook.com/x       | link is not an address
          link              | https://me:pw@facebook.com/ | link is not an address
          status            | paused                      | status is not one of
          owners            | a.stranger,another          | not a user name of the school's staff
          openedOn          | 2026-11-21                  | openedOn is still to come
          schoolEmail       | social                      | schoolEmail is not an e-mail address
          credentialsKeeper | caretaker                   | credentialsKeeper is not one of
          """)
  void aRowThatCannotBeTakenIsRejectedWithTheReason(String column, String value, String reason) {
    Outcome outcome = load(row(Map.of(column, value == null ? "" : value)));

    assertThat(outcome.rejected())
        .singleElement()
        .asString()
        .startsWith("accounts.csv, line 2: ")
        .contains(reason);
    assertThat(accounts.all("obs")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password: invented1",
        "the PIN is 4711",
        "pw=invented",
        "Safe; passphrase: three invented words",
        "Invented#4711"
      })
  @DisplayName("A5 what looks like a password is not kept, nor said again")
  void whatLooksLikeAPasswordIsNotKept(String place, CapturedOutput output) {
    assertThat(load(row(Map.of("credentialsPlace", place))).rejected())
        .singleElement()
        .asString()
        .contains("seems to hold a password or code");
    assertThat(accounts.all("obs")).isEmpty();
    assertThat(output.getAll()).doesNotContain(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Headteacher's office, locked cabinet 2",
        "Password manager of the account administrator",
        "Room B12, safe no. 3 (upper shelf)",
        "Envelope 2026/27 in the office safe"
      })
  void aPlaceIsAPlace(String place) {
    assertThat(load(row(Map.of("credentialsPlace", place))).added()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "Pass word", "loginSecret", "recoveryCodes", "notes"})
  @DisplayName("A5 a column more refuses the file, and no table has one for a secret")
  void aColumnMoreRefusesTheFile(String column) {
    Outcome outcome =
        fixture.load(
            "obs", "accounts.csv", HEAD + "," + column + "\n" + row(Map.of()) + ",invented-1\n");
    assertThat(outcome.refusal()).contains("passwords and codes are never kept here");
    assertThat(accounts.all("obs")).isEmpty();

    assertThat(
            jdbc.queryForList(
                "select lower(column_name) from information_schema.columns"
                    + " where lower(table_name) like 'social_account%'",
                String.class))
        .hasSizeGreaterThan(12)
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(pass|secret|token|code).*"));
  }

  @Test
  void anIdOrAnAccountThatIsThereTwiceIsSaid() {
    assertThat(load(row(Map.of()), row(Map.of("purpose", "Other"))).refusal())
        .contains("line 3: the id is there twice");
    assertThat(
            load(row(Map.of()), row(Map.of("id", "second", "handle", "oddlingtonBOGUS")))
                .rejected())
        .singleElement()
        .asString()
        .contains("line 3: another account of the school has that platform and handle");
  }

  @Test
  void theNetworksAreKnownWithTheirAgeAndReportForm() {
    assertThat(platforms.byId("instagram").orElseThrow().minimumAge()).isEqualTo(13);
    assertThat(platforms.all())
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(platform -> platform.reportForm().startsWith("https://"));
    assertThat(platforms.byId(Platforms.ALL)).isEmpty();
  }
}
