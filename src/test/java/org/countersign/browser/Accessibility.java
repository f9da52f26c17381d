package org.countersign.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.2, levels A and AA, and its best practice. */
public final class Accessibility {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /** Of the whole page: rule and element of each finding. */
  public static List<String> broken(Page page) {
    return found(new AxeBuilder(page));
  }

  /** Of that part of it: a selector. */
  public static List<String> broken(Page page, String part) {
    return found(new AxeBuilder(page).include(part));
  }

  private static List<String> found(AxeBuilder axe) {
    return axe.withTags(WCAG_2_2_AA).analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .toList();
  }
}
