package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser window, 1366x768 until made narrow, in British English. */
public class Screen {

  private static final Path SHOTS = Path.of("target", "screenshots");

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  Screen(Browser browser, String site) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(site)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1366, 768));
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(complaints::add);
  }

  public Page page() {
    return page;
  }

  /** Opens a path of the product, and waits until the network is quiet. */
  public Screen open(String path) {
    page.navigate(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  public Screen signIn(String username, String password) {
    open("/sign-in");
    page.getByLabel("User name").fill(username);
    page.getByLabel("Password").fill(password);
    page.locator("main button").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  /** As on a telephone. */
  public Screen narrow() {
    page.setViewportSize(390, 844);
    return this;
  }

  /** Saves what is seen as {@code target/screenshots/<name>.png}. */
  public Screen shot(String name) {
    String file = name.replaceAll("[^A-Za-z0-9-]+", "-") + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(file)));
    return this;
  }

  /**
   * Saves the whole page, as {@link #shot} does what is seen of it, and finds nothing in it that is
   * against WCAG 2.2 AA.
   */
  public Screen shown(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    assertThat(
            new AxeBuilder(page)
                .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                    .map(found -> found.getId() + ": " + found.getNodes().get(0).getHtml()))
        .as(name)
        .isEmpty();
    return this;
  }

  /**
   * What the browser reported as wrong so far: refused resources, failed requests, script errors.
   */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  void close() {
    context.close();
  }
}
