package org.countersign.start;

import java.util.function.Predicate;

/**
 * Something of the product that a person can go to from the start page. A package with a page of
 * its own offers it as a bean of this type.
 *
 * <p>The card is also the permission: whoever sees it may open {@code link} and what lies under it,
 * and nobody else may. Where another card leads to something under it, that card decides there.
 * Addresses without a card are not served.
 *
 * @param title two or three words
 * @param sentence what one does there
 * @param link address within this site, starting with a slash: {@code /roll/import}
 * @param seenBy who uses it
 */
public record StartCard(String title, String sentence, String link, Predicate<SignedIn> seenBy) {

  private static final String WEB_APPS = "/camunda/";

  public StartCard {
    if (!link.startsWith("/") || link.equals("/")) {
      throw new IllegalArgumentException("A card leads to a page of this site, not to " + link);
    }
  }

  /** Tasklist, Cockpit and Admin decide themselves who may open them. */
  boolean leadsToWebApp() {
    return link.startsWith(WEB_APPS);
  }
}
