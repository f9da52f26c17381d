package org.countersign.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;

/** People at work in Tasklist, one after the other, against the product as it is. */
public class TasklistDesk {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final Page page;
  private boolean fresh;
  private String procedure = "Post sign-off";

  public TasklistDesk(Screen screen) {
    page = screen.page();
    Locator news = page.locator(".page-notifications .alert");
    page.addLocatorHandler(news.first(), found -> close(news));
  }

  /** Tasklist's own news lie over its buttons until somebody closes them. */
  private static void close(Locator news) {
    news.evaluateAll("all => all.forEach(one => one.querySelector('button.close')?.click())");
  }

  /** Whoever was signed in before is not any more. */
  public TasklistDesk signIn(String person) {
    page.navigate("/");
    page.context().clearCookies();
    page.navigate("/sign-in");
    page.getByLabel("User name").fill(person);
    page.getByLabel("Password").fill("demo");
    page.waitForResponse("**/sign-in", () -> page.locator("main button").click());
    page.navigate(TASKLIST);
    // The first time, on a busy machine, a product that has just started takes long over it.
    page.getByText("For my roles").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    fresh = true;
    return this;
  }

  public Page page() {
    return page;
  }

  /** Opens the start form; tasks opened from now on are of that procedure. */
  public TasklistDesk start(String name) {
    procedure = name;
    page.getByText("Start process").first().click();
    page.locator(".modal").getByText(name).first().click();
    page.locator(".post-form .post-field:visible").first().waitFor();
    return this;
  }

  /** Tasks opened from now on are of that procedure. */
  public TasklistDesk procedure(String name) {
    procedure = name;
    return this;
  }

  /** Opens the newest such task under one of the filters, once it is there. */
  public TasklistDesk open(String filter, String task) {
    Locator found =
        page.locator(".tasks-list li.task")
            .filter(new Locator.FilterOptions().setHasText(task))
            .filter(new Locator.FilterOptions().setHasText(procedure));
    for (int attempt = 0; attempt < 30 && found.count() == 0; attempt++) {
      if (!fresh) {
        page.navigate(TASKLIST);
      }
      fresh = false;
      page.getByText(filter).first().click();
      waited(found.first());
    }
    found.first().click();
    return this;
  }

  /** A job may still have to run before the task is there: then the list is loaded again. */
  private static void waited(Locator what) {
    try {
      what.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
    } catch (TimeoutError notYet) {
      return;
    }
  }

  /**
   * Opens that step of the case by its address, as a mail leads there, once its jobs have made it:
   * the list does not tell one case from another.
   */
  public TasklistDesk openStep(TaskService tasks, String key, String step) {
    String id =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskDefinitionKey(step)
                        .list(),
                found -> !found.isEmpty())
            .get(0)
            .getId();
    fresh = false;
    page.navigate(TASKLIST + "#/?task=" + id);
    page.locator(".task-card").first().waitFor();
    return this;
  }

  public TasklistDesk claim() {
    page.locator(".task-card .claim").click();
    page.locator(".task-card .unclaim").waitFor();
    return this;
  }

  /** The form is there. */
  public TasklistDesk ready() {
    page.locator(".post-form .post-field:visible").first().waitFor();
    return this;
  }

  public Locator field(String name) {
    return page.locator(".post-form [data-field=" + name + "]");
  }

  public TasklistDesk choose(String field, String option) {
    field(field).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  public TasklistDesk select(String field, String value) {
    field(field).locator("select").selectOption(value);
    return this;
  }

  public TasklistDesk write(String field, String words) {
    field(field)
        .locator("textarea, input:not([type=radio]):not([type=checkbox])")
        .first()
        .fill(words);
    return this;
  }

  /** Finds the pupil by name and chooses the first found. */
  public TasklistDesk pupil(String name) {
    Locator box =
        page.getByRole(
            AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a child by name"));
    box.fill(name);
    page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Children found"))
        .getByRole(AriaRole.OPTION)
        .first()
        .waitFor();
    box.press("ArrowDown");
    box.press("Enter");
    return this;
  }

  /** Sends the form and waits until the server took it. */
  public TasklistDesk send() {
    var answer =
        page.waitForResponse(
            "**/submit-form",
            () ->
                page.locator(
                        ".modal-footer .btn-primary:visible, .form-actions .btn-primary:visible")
                    .first()
                    .click());
    if (!answer.ok()) {
      throw new AssertionError(answer.status() + " " + answer.text());
    }
    return this;
  }

  public TasklistDesk shot(String name) {
    Shots.part(page, page.locator(".post-form"), name);
    return this;
  }
}
