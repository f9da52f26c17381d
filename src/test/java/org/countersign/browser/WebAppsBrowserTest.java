package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.countersign.engine.Probes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class WebAppsBrowserTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String ADMIN = "/camunda/app/admin/default/";

  private static final String PASSWORD = "demo";

  @Autowired private Probes probes;

  @BeforeEach
  void aHeadWithOneTask() {
    probes.deploy();
    probes.ask("bpet", "staff.bpet");
  }

  @AfterEach
  void clear() {
    probes.remove();
  }

  @Test
  void tasklistOpensWithoutASecondSignInUnderOurName(Screen screen) {
    Page page = screen.signIn("headteacher.bpet", PASSWORD).open(TASKLIST).page();

    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Tasks");
    assertThat(page).hasTitle("Countersign Tasks");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    assertThat(page.locator("input[type=password]")).hasCount(0);
    screen.shot("tasklist");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void inTasklistNothingIsOfferedThatTheProductRefuses(Screen screen) {
    openTheTask(screen, "headteacher.bpet");
    screen.shot("tasklist-task");

    assertNothingIsOfferedThatIsRefused(screen);
    assertThat(screen.page().getByText("Decision")).isVisible();
  }

  @Test
  void theAdministratorIsOfferedNeitherTasksNorMore(Screen screen) {
    Page page = screen.signIn("admin", PASSWORD).open(TASKLIST).page();
    page.getByText("No task matching filters found").waitFor();
    screen.shot("tasklist-admin");

    for (String words : List.of("Create task", "Create a filter", "Check the probe")) {
      assertThat(visible(page, words)).describedAs(words).isEmpty();
    }
  }

  private void openTheTask(Screen screen, String userId) {
    Page page = screen.signIn(userId, PASSWORD).open(TASKLIST).page();
    page.getByText("All of my school").click();
    page.getByText("Check the probe").first().click();
    page.locator(".task-card .claim").click();
    page.locator(".task-card .unclaim").waitFor();
    page.locator(".form-actions .btn-primary").waitFor();
  }

  private static void assertNothingIsOfferedThatIsRefused(Screen screen) {
    Page page = screen.page();
    assertThat(page.getByText("Complete")).isVisible();
    assertThat(page.locator(".task-card .due-date")).isVisible();
    for (String words :
        List.of(
            "Create task",
            "Add Comment",
            "Create a filter",
            "Set due date",
            "Set follow-up date",
            "Add groups",
            "Save",
            "History",
            "My profile")) {
      assertThat(visible(page, words)).describedAs(words).isEmpty();
    }
    for (String control :
        List.of(
            ".reset-due-date",
            ".task-filters .actions",
            ".createCommentLink",
            ".create-task-action")) {
      assertThat(page.locator(control).all().stream().filter(Locator::isVisible).toList())
          .describedAs(control)
          .isEmpty();
    }
    page.locator(".task-card .due-date .view-value").click();
    page.locator(".task-card .due-date").press("Enter");
    page.locator(".task-card .groups a").first().click();
    assertThat(page.locator(".task-card .due-date .edit")).hasCount(0);
    assertThat(page.locator(".modal-dialog")).hasCount(0);
  }

  private static List<Locator> visible(Page page, String words) {
    return page.getByText(words, new Page.GetByTextOptions().setExact(true)).all().stream()
        .filter(Locator::isVisible)
        .toList();
  }

  @Test
  void tasklistLeadsBackToTheStartPageAndOutToTheSignInPage(Screen screen) {
    Page page = screen.signIn("headteacher.bpet", PASSWORD).open(TASKLIST).page();
    page.getByText("Start page").click();
    assertThat(page.locator("h1")).hasText("Hello, Hetty");

    screen.open(TASKLIST);
    page.locator(".account .dropdown-toggle").click();
    screen.shot("tasklist-account-menu");
    page.locator(".account .logout a").click();
    page.waitForURL("**/sign-in?signed-out");
    screen.open("/");
    assertThat(page).hasTitle("Sign in – Countersign");
  }

  @Test
  void aStrangerAtTasklistGetsItsLoginFormUnderOurName(Screen screen) {
    Page page = screen.open(TASKLIST).page();
    page.locator("input[type=password]").waitFor();
    screen.shot("tasklist-login");
    assertThat(page.locator(".ce-eol-banner")).isHidden();

    page.locator("form[name=signinForm] input[type=text]").fill("headteacher.bpet");
    page.locator("form[name=signinForm] input[type=password]").fill(PASSWORD);
    page.locator("form[name=signinForm] button").click();
    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Tasks");
    screen.open("/");
    assertThat(page.locator("h1")).hasText("Hello, Hetty");
  }

  @Test
  void cockpitOpensForALeaderUnderOurName(Screen screen) {
    Page page = screen.signIn("headteacher.bpet", PASSWORD).open(COCKPIT).page();
    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Cases");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    assertThat(page.getByText("Running Process Instances")).isVisible();
    assertThat(page.getByText("Human Tasks").all()).noneMatch(Locator::isVisible);
    screen.shot("cockpit");

    screen.open(COCKPIT + "#/processes");
    page.getByText("Gate probe").first().waitFor();
    screen.shot("cockpit-processes");
    page.getByText("Start page").click();
    assertThat(page.locator("h1")).hasText("Hello, Hetty");
  }

  @Test
  void administrationOpensForTheAdministratorUnderOurName(Screen screen) {
    Page page = screen.signIn("admin", PASSWORD).open(ADMIN).page();

    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Administration");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    screen.shot("admin");
    screen.open(ADMIN + "#/users");
    assertThat(page.getByText("account-administrator.bpet").first()).isVisible();
    screen.shot("admin-users");
  }
}
