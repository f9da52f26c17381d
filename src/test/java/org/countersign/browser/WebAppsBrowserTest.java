package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.start.TestAccounts.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.countersign.start.InventedSchools;
import org.countersign.start.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BrowserTest
@Import(InventedSchools.class)
class WebAppsBrowserTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String ADMIN = "/camunda/app/admin/default/";

  @Autowired private TestAccounts accounts;
  @Autowired private ProcessEngine engine;

  private String deployment;
  private String filter;

  @BeforeEach
  void aHeadWithOneTask() {
    accounts.administrator("admin");
    accounts.create("headteacher.elm", List.of("headteacher", "slt"), List.of("elm"));
    deploy();
    filter();
    accounts.grant(
        "headteacher.elm",
        Resources.PROCESS_DEFINITION,
        "sample",
        Permissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK);
    engine.getRuntimeService().startProcessInstanceByKey("sample");
  }

  @AfterEach
  void clear() {
    engine.getFilterService().deleteFilter(filter);
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }

  private void deploy() {
    String form =
        """
        {"id": "sample-form", "type": "default", "schemaVersion": 16, "components": [
          {"id": "f1", "key": "opinion", "type": "textfield", "label": "Your opinion"}]}""";
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .tenantId("elm")
            .addString("sample.form", form)
            .addModelInstance(
                "sample.bpmn",
                Bpmn.createExecutableProcess("sample")
                    .name("Sample request")
                    .camundaHistoryTimeToLiveString("P30D")
                    .startEvent()
                    .userTask("decide")
                    .name("Decide the request")
                    .documentation("Read it and decide by Friday.")
                    .camundaCandidateGroups("headteacher")
                    .camundaDueDate("2027-03-01T12:00:00")
                    .camundaFormRef("sample-form")
                    .camundaFormRefBinding("deployment")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
  }

  private void filter() {
    Filter all = engine.getFilterService().newTaskFilter("All of my school");
    all.setQuery(engine.getTaskService().createTaskQuery());
    filter = engine.getFilterService().saveFilter(all).getId();
    accounts.grant("headteacher.elm", Resources.FILTER, filter, Permissions.READ);
  }

  @Test
  void tasklistOpensWithoutASecondSignInUnderOurName(Screen screen) {
    Page page = screen.signIn("headteacher.elm", PASSWORD).open(TASKLIST).page();

    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Tasks");
    assertThat(page).hasTitle("Countersign Tasks");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    assertThat(page.locator("input[type=password]")).hasCount(0);
    screen.shot("tasklist");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void inTasklistNothingIsOfferedThatTheProductRefuses(Screen screen) {
    openTheTask(screen, "headteacher.elm");
    screen.shot("tasklist-task");

    assertNothingIsOfferedThatIsRefused(screen);
    assertThat(screen.page().getByText("Your opinion")).isVisible();
  }

  @Test
  void norToTheAdministrator(Screen screen) {
    openTheTask(screen, "admin");
    screen.shot("tasklist-task-admin");

    assertNothingIsOfferedThatIsRefused(screen);
  }

  private void openTheTask(Screen screen, String userId) {
    Page page = screen.signIn(userId, PASSWORD).open(TASKLIST).page();
    page.getByText("Decide the request").first().click();
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
      assertThat(
              page.getByText(words, new Page.GetByTextOptions().setExact(true)).all().stream()
                  .filter(Locator::isVisible)
                  .toList())
          .describedAs(words)
          .isEmpty();
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

  @Test
  void tasklistLeadsBackToTheStartPageAndOutToTheSignInPage(Screen screen) {
    Page page = screen.signIn("headteacher.elm", PASSWORD).open(TASKLIST).page();
    page.getByText("Start page").click();
    assertThat(page.locator("h1")).hasText("Hello, Robin");

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

    page.locator("form[name=signinForm] input[type=text]").fill("headteacher.elm");
    page.locator("form[name=signinForm] input[type=password]").fill(PASSWORD);
    page.locator("form[name=signinForm] button").click();
    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Tasks");
    screen.open("/");
    assertThat(page.locator("h1")).hasText("Hello, Robin");
  }

  @Test
  void cockpitOpensForALeaderUnderOurName(Screen screen) {
    Page page = screen.signIn("headteacher.elm", PASSWORD).open(COCKPIT).page();
    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Cases");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    screen.shot("cockpit");

    screen.open(COCKPIT + "#/processes");
    page.getByText("Sample request").first().waitFor();
    screen.shot("cockpit-processes");
    page.getByText("Start page").click();
    assertThat(page.locator("h1")).hasText("Hello, Robin");
  }

  @Test
  void administrationOpensForTheAdministratorUnderOurName(Screen screen) {
    Page page = screen.signIn("admin", PASSWORD).open(ADMIN).page();

    assertThat(page.locator(".navbar-brand .brand-name")).hasText("Countersign Administration");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    screen.shot("admin");
    screen.open(ADMIN + "#/users");
    assertThat(page.getByText("headteacher.elm").first()).isVisible();
    screen.shot("admin-users");
  }
}
