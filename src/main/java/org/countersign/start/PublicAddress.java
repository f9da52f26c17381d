package org.countersign.start;

/**
 * An address for people who have no account, such as families: whoever knows it may open it and
 * what lies under it. A package that has one offers it as a bean. Nobody is signed in there, even
 * who is elsewhere on this site; there is no session and no cookie, nothing is stored by the
 * browser, and it tells no other site where somebody came from. Forms have no token against
 * forgery: what they do must need a secret that only the person has, or harm nobody.
 *
 * @param path address within this site, starting with a slash: {@code /family}
 */
public record PublicAddress(String path) {

  public PublicAddress {
    if (!path.matches("/[a-z-]+")) {
      throw new IllegalArgumentException("Not an address of this site: " + path);
    }
  }
}
