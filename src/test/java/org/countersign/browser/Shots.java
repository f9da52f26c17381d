package org.countersign.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;

/**
 * Pictures of what tests see, in {@code target/screenshots}. They take as long as the tests, so
 * they are made only where somebody wants to look: {@code -Dscreenshots=yes}.
 */
final class Shots {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final boolean WANTED = "yes".equals(System.getProperty("screenshots"));

  private Shots() {}

  static void of(Page page, String name) {
    if (WANTED) {
      failed(page, name);
    }
  }

  /** Of a test that failed: made in any case. */
  static void failed(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
  }

  /** The page as high as it is. */
  static void whole(Page page, String name) {
    if (WANTED) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name)));
    }
  }

  /** One part, as high as it is. */
  static void part(Page page, Locator part, String name) {
    if (WANTED) {
      ViewportSize before = page.viewportSize();
      page.setViewportSize(before.width, 3_600);
      part.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
      page.setViewportSize(before.width, before.height);
    }
  }

  private static Path file(String name) {
    return FOLDER.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-") + ".png");
  }
}
