package org.countersign.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.CaseDesk;
import org.countersign.browser.Accessibility;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.countersign.policy.AnswersOfToday;
import org.countersign.takedown.OpenNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 8, “Done when” 1: leaders see the audit of every case in Cockpit, from list to export. */
@PostTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class AuditBrowserTest {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String HEAD = "headteacher.oiea";

  @Autowired private Desk posts;
  @Autowired private Scene scene;
  @Autowired private AnswersOfToday policy;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ApplicationContext product;

  private CaseDesk desk;

  @BeforeEach
  void open() {
    desk = product.getAutowireCapableBeanFactory().createBean(CaseDesk.class);
  }

  @AfterEach
  void putBack() {
    desk.forget("take-down");
    desk.forget("consent-withdrawal");
    scene.end();
  }

  private String post() {
    String key =
        posts.ask(
            "staff.oiea", posts.picture("facebook-oiea", "staff.oiea", "oiea-p001", "oiea-p002"));
    posts.approve(key, HEAD);
    posts.publish(key, "staff.oiea");
    return key;
  }

  /** The family wants the post of their child to go, and it goes. */
  private String withdrawal() {
    product
        .getAutowireCapableBeanFactory()
        .createBean(PostsOut.class)
        .portrait("x-oiea", "oiea-p181");
    String carer =
        jdbc.queryForObject(
            "select min(carer) from roll_carer where pupil = 'oiea-p181'", String.class);
    jdbc.update("update social_account set complete_from = date '2000-01-01'");
    String key =
        desk.start(
            "consent-withdrawal",
            "office.oiea",
            Map.of(
                "about", "pupil",
                "pupilId", "oiea-p181",
                "givenBy", "carer:" + carer,
                "channel", "writing",
                "receivedOn", "2026-11-20",
                "removeEarlier", "yes"));
    OpenNow.in(product);
    String takeDown =
        jdbc.queryForObject("select case_key from take_down where cause = ?", String.class, key);
    desk.work(takeDown);
    Map<String, Object> gone = new HashMap<>();
    gone.put("decision", "removed");
    gone.put("howChecked", "Opened its link in a private window");
    List.of("newsletter", "website", "display", "other-accounts", "shares")
        .forEach(place -> gone.put("place-" + place, "none"));
    desk.complete(takeDown, "takeDownPost", "staff.oiea", gone);
    desk.work(key);
    desk.complete(
        key,
        "confirmRecord",
        "data-lead.oiea",
        Map.of("decision", "right", "reason", "Looked through the older posts by hand"));
    return key;
  }

  private String refusedAccount() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("platform", "facebook");
    fields.put("handle", "GardenersOfTheAudit");
    fields.put("openOrClosed", "open");
    fields.put("youngestReader", "13");
    fields.put("ownerStaff", "staff.oiea,comms-lead.oiea");
    fields.put("lead", "staff.oiea");
    fields.put("nonEmployees", "");
    fields.put("schoolEmail", "gardeners@oiea.example");
    policy
        .of("oiea", "application-contents", Map.of())
        .forEach(
            row -> {
              String point = (String) row.get("point");
              if (!point.equals("open-or-closed")) {
                fields.put(camel(point), "About the garden");
              }
            });
    String key = desk.start("account-creation-approval", "staff.oiea", fields);
    desk.complete(
        key,
        "approveAccount",
        HEAD,
        Map.of("decision", "refuse", "reason", "There is one for the garden already"));
    return key;
  }

  private static String camel(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("-")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  @Test
  @DisplayName("issue 8: a finished post, a withdrawal with take-downs, a refused account")
  void fromListToExport(Screen screen) throws Exception {
    String post = post();
    String account = refusedAccount();
    String withdrawal = withdrawal();

    Page page = screen.signIn(HEAD, "demo").open(COCKPIT).page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit")).click();
    assertThat(page.locator("#audit h1")).hasText("Audit");
    for (String number : List.of(post, account, withdrawal)) {
      assertThat(page.locator(".audit-cases")).containsText(number);
    }
    shown(screen, "audit-list");

    page.getByLabel("Outcome").selectOption("Refused");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".audit-cases tbody")).containsText(account);
    assertThat(page.locator(".audit-cases tbody")).not().containsText(post);
    assertThat(page.url()).contains("outcome=Refused");
    screen.open(page.url().replace("http://localhost:" + port(page), ""));
    page.reload();
    assertThat(page.locator(".audit-cases tbody")).containsText(account);

    page.getByText(account).click();
    assertThat(page.locator("#audit h1")).hasText("Case " + account);
    assertThat(page.locator("#audit")).containsText("There is one for the garden already");
    shown(screen, "audit-refused-account");

    screen.open(COCKPIT + "#/audit?case=" + withdrawal);
    page.locator(".audit-canvas .audit-taken").first().waitFor();
    screen.shot("audit-withdrawal");

    screen.open(COCKPIT + "#/audit?case=" + post);
    page.locator(".audit-canvas .audit-taken").first().waitFor();
    assertThat(page.locator(".audit-chain")).containsText("Nothing was changed.");
    assertThat(page.locator("#audit")).containsText("OIEA:5.1.3");
    shown(screen, "audit-post");
    page.locator(".audit-canvas [tabindex='0'][aria-label^='Check the post']").first().focus();
    assertThat(page.locator(".audit-about")).containsText("OIEA:");
    screen.shot("audit-post-focus");

    Download pdf = page.waitForDownload(() -> page.getByText("PDF to print").click());
    assertThat(Files.readString(pdf.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    Download json = page.waitForDownload(() -> page.getByText("JSON with the chain").click());
    assertThat(Files.readString(json.path())).contains("countersign-trail-1", post);
    page.getByText("← Back to the list").click();
    Download csv = page.waitForDownload(() -> page.getByText("Take this list as a file").click());
    assertThat(Files.readString(csv.path()))
        .as("the list as it was left")
        .contains(account, "Refused")
        .doesNotContain(post);
    assertThat(screen.complaints()).isEmpty();
  }

  private static String port(Page page) {
    return page.url().replaceFirst("^http://localhost:(\\d+)/.*$", "$1");
  }

  @Test
  @DisplayName("issue 8: Cockpit's own view of a process has its finished cases and figures")
  void inTheProcessView(Screen screen) {
    String post = post();
    Page page =
        screen
            .signIn(HEAD, "demo")
            .open(COCKPIT + "#/process-definition/" + posts.definition())
            .page();
    page.getByText("Finished cases").click();
    assertThat(page.locator(".audit-tab .audit-cases")).containsText(post);
    assertThat(page.locator(".audit-figure").first()).isVisible();
    screen.shot("audit-process-view");
  }

  /** Wide and narrow; axe looks at both, whatever lies out of sight. */
  private static void shown(Screen screen, String name) {
    Page page = screen.page();
    for (int width : new int[] {1366, 390}) {
      page.setViewportSize(width, 768);
      screen.shot(name + "-" + width);
      assertThat(Accessibility.broken(page, "#audit")).as(name + " at " + width).isEmpty();
    }
    page.setViewportSize(1366, 2_400);
    screen.shot(name + "-long");
    page.setViewportSize(1366, 768);
  }
}
