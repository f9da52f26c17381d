package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.start.TestAccounts.PASSWORD;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@Tag("h2")
class StartPageTest {

  private static final String TASKS = "href=\"/camunda/app/tasklist/default/\"";
  private static final String CASES = "href=\"/camunda/app/cockpit/default/\"";
  private static final String ADMINISTRATION = "href=\"/camunda/app/admin/default/\"";
  private static final String ROLL_IMPORT = "href=\"/roll/import\"";
  private static final String LATER_PAGE = "href=\"/later\"";

  @LocalServerPort private int port;
  @Autowired private TestAccounts accounts;

  @BeforeEach
  void administrator() {
    accounts.administrator("admin");
  }

  @Test
  void aTeacherIsLedToTheTasksAlone() {
    accounts.create("class-teacher.elm", List.of("class-teacher"), List.of("elm"));

    assertThat(startPageOf("class-teacher.elm"))
        .contains("Elmfield School", "Class teacher", TASKS)
        .doesNotContain(CASES, ADMINISTRATION, ROLL_IMPORT, LATER_PAGE);
  }

  @Test
  void theOfficeIsLedToTheRollImport() {
    accounts.create("office.elm", List.of("office"), List.of("elm"));

    assertThat(startPageOf("office.elm"))
        .contains("School office", TASKS, ROLL_IMPORT)
        .doesNotContain(CASES, ADMINISTRATION);
  }

  @Test
  void whoCanBringTermDatesInIsToldThatTheyAreMissing() {
    accounts.create("office.ash", List.of("office"), List.of("ash"));
    accounts.create("deputy-headteacher.ash", List.of("deputy-headteacher"), List.of("ash"));
    accounts.create("staff.ash", List.of("staff"), List.of("ash"));
    String told = "The term dates of Ashgrove Academy are not known.";

    assertThat(startPageOf("office.ash")).contains(told).doesNotContain("of Elmfield School are");
    assertThat(startPageOf("deputy-headteacher.ash")).contains(told);
    assertThat(startPageOf("staff.ash")).doesNotContain("term dates");
  }

  @Test
  void aHeadIsLedToTheCasesAndToWhatAnotherPackageOffers() {
    accounts.create("headteacher.elm", List.of("headteacher", "slt"), List.of("elm"));

    assertThat(startPageOf("headteacher.elm"))
        .contains("Headteacher, SLT", TASKS, CASES, LATER_PAGE, "A later page")
        .doesNotContain(ADMINISTRATION);
  }

  @Test
  void theAdministratorIsLedToAdministrationAndRollImport() {
    assertThat(startPageOf("admin"))
        .contains("Administrator", ADMINISTRATION, ROLL_IMPORT, CASES)
        .doesNotContain("You have no role");
  }

  @Test
  void withoutAMailServerTheStartPageSaysSoToWhoeverCanSeeToIt() {
    accounts.create("office.elm", List.of("office"), List.of("elm"));
    accounts.create("staff.elm", List.of("staff"), List.of("elm"));

    assertThat(startPageOf("admin")).contains("No mail is sent", "href=\"/notices/failed\"");
    assertThat(startPageOf("office.elm")).contains("No mail is sent");
    assertThat(startPageOf("staff.elm")).doesNotContain("No mail is sent", "/notices/failed");

    Visitor admin = new Visitor(port);
    admin.signIn("admin", PASSWORD);
    assertThat(admin.page("/notices/failed").body()).contains("This installation sends no mail.");
    assertThat(admin.page("/demo-mail").statusCode()).isEqualTo(404);
  }

  @Test
  void somebodyInTwoSchoolsSeesBothInOrder() {
    accounts.create("auditor.all", List.of("auditor"), List.of("elm", "ash"));

    assertThat(startPageOf("auditor.all"))
        .containsSubsequence("Ashgrove Academy", "Elmfield School");
  }

  @Test
  void somebodyWithoutASchoolIsToldWhomToAsk() {
    accounts.create("stranger.none", List.of(), List.of());

    assertThat(startPageOf("stranger.none"))
        .contains("You have no role in a school today.", "Ask your office.")
        .doesNotContain("Elmfield School", ADMINISTRATION, ROLL_IMPORT);
  }

  private String startPageOf(String userId) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(userId, PASSWORD);
    return visitor.page("/").body();
  }
}
