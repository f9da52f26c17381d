package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser window, 1366x768 until made narrow, in British English. */
public class Screen {

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

  /** Opens a path of the product; of the web apps, which load by parts, until that has ended. */
  public Screen open(String path) {
    page.navigate(path);
    if (path.startsWith("/camunda")) {
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
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

  /** As on a head's laptop. */
  public Screen wide() {
    page.setViewportSize(1366, 768);
    return this;
  }

  /** As on a telephone. */
  public Screen narrow() {
    page.setViewportSize(390, 844);
    return this;
  }

  /** Saves what is seen, where pictures are wanted. */
  public Screen shot(String name) {
    Shots.of(page, name);
    return this;
  }

  /**
   * Finds nothing against WCAG 2.2 AA and nothing wider than the window, and saves the whole page,
   * where pictures are wanted.
   */
  public Screen wellMade(String name) {
    Shots.whole(page, name);
    assertThat(Accessibility.broken(page)).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as(name + " is wider than the window")
        .isEqualTo(false);
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
