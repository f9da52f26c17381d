package org.countersign.start;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody wanted to go before they had to sign in. Only ever within this site. */
final class ContinueTo {

  private ContinueTo() {}

  /** The address if it is a path of this site, otherwise the start page. */
  static String safe(String address) {
    return address != null && isPathOfThisSite(address) ? address : "/";
  }

  private static boolean isPathOfThisSite(String address) {
    // Browsers read //host and /\host as another site.
    if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
      return false;
    }
    try {
      URI uri = new URI(address);
      return uri.getScheme() == null
          && uri.getRawAuthority() == null
          && !uri.getPath().startsWith("/sign-");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
