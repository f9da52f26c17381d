package org.countersign.access;

import java.util.function.Predicate;

/**
 * An address that programs of our own pages and forms use, not one that people go to. A package
 * that has one offers it as a bean; whom {@code openTo} names may open it and what lies under it,
 * and nobody else may. The package still checks itself what the person may do there.
 *
 * <p>Writing to it needs the token as a header; a field of a form is not looked at, so that nothing
 * of a body is read before it is known who sends it. Only a page to which others lead may say that
 * its forms send the token as a field.
 *
 * @param path address within this site, starting with a slash: {@code /media}; a star stands for
 *     any one name between two slashes
 * @param withForms whether the token counts as a field too
 */
public record OpenAddress(String path, Predicate<Actor> openTo, boolean withForms) {

  /** One without forms. */
  public OpenAddress(String path, Predicate<Actor> openTo) {
    this(path, openTo, false);
  }

  public OpenAddress {
    if (!path.matches("(/([a-z-]+|\\*))+")) {
      throw new IllegalArgumentException("Not an address of this site: " + path);
    }
  }
}
