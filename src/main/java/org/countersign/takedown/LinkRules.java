package org.countersign.takedown;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Which links may be looked at: public pages of the post's own network, over HTTPS, and nothing
 * within anybody's own network, whatever a link or a redirect says.
 */
class LinkRules {

  private static final int HTTPS = 443;

  private final PageExit exit;

  LinkRules(PageExit exit) {
    this.exit = exit;
  }

  /** The page, where the link is an address at all. */
  static Optional<URI> page(String link) {
    try {
      return Optional.of(new URI(link));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Why it is not looked at; empty where it may be.
   *
   * @param hosts of the network, in small letters
   */
  Optional<String> refusal(URI page, Collection<String> hosts) {
    if (!"https".equals(page.getScheme())
        || page.getHost() == null
        || page.getRawUserInfo() != null
        || (page.getPort() != -1 && page.getPort() != HTTPS)) {
      return Optional.of("Not looked at: it is no plain https address.");
    }
    if (!hosts.contains(page.getHost().toLowerCase(Locale.ROOT))) {
      return Optional.of("Not looked at: the address is none of the network’s own.");
    }
    try {
      for (InetAddress address : exit.addresses(page.getHost())) {
        if (!isPublic(address)) {
          return Optional.of("Not looked at: the name leads into a private network.");
        }
      }
    } catch (IOException unknown) {
      return Optional.of("Not looked at: the name could not be found.");
    }
    return Optional.empty();
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (special) {
      return false;
    }
    if (address instanceof Inet6Address) {
      // Global unicast alone, and of that nothing that carries an IPv4 address inside.
      boolean carriesOther =
          (first == 0x20 && second == 0x02)
              || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
      return (first & 0xe0) == 0x20 && !carriesOther;
    }
    boolean shared = first == 100 && (second & 0xc0) == 64;
    boolean tests = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !shared && !tests && !(first == 192 && second == 0);
  }
}
