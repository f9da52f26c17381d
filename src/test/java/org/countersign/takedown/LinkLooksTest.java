package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 7: a look never runs against addresses outside an allow-list, or within a network. */
@Tag("no-database")
class LinkLooksTest {

  private static final List<String> HOSTS = List.of("www.facebook.com", "m.facebook.com");

  /** Names and the addresses behind them; it asks nobody. */
  private record Names(Map<String, String> addresses) implements PageExit {

    @Override
    public InetAddress[] addresses(String host) throws IOException {
      if (!addresses.containsKey(host)) {
        throw new UnknownHostException(host);
      }
      return new InetAddress[] {
        InetAddress.getByName("93.184.215.14"), InetAddress.getByName(addresses.get(host))
      };
    }

    @Override
    public Answer ask(URI page) {
      throw new AssertionError("Asked " + page);
    }
  }

  private static String refusal(String link, String address) {
    LinkRules rules = new LinkRules(new Names(Map.of("www.facebook.com", address)));
    return rules.refusal(LinkRules.page(link).orElseThrow(), HOSTS).orElse("none");
  }

  @Test
  @DisplayName("a public page of the network is looked at")
  void publicPage() {
    assertThat(refusal("https://www.facebook.com/p/1", "93.184.215.14")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.facebook.com/p/1, no plain https",
    "https://www.facebook.com:8443/p/1, no plain https",
    "https://me:you@www.facebook.com/p/1, no plain https",
    "ftp://www.facebook.com/p/1, no plain https",
    "//www.facebook.com/p/1, no plain https",
    "https://facebook.com.evil.example/p/1, none of the network",
    "https://evil.example/?https://www.facebook.com/, none of the network",
    "https://127.0.0.1/p/1, none of the network",
    "https://[::1]/p/1, none of the network",
    "https://m.facebook.com/p/1, could not be found"
  })
  @DisplayName("an address outside the list is never asked")
  void outside(String link, String says) {
    assertThat(refusal(link, "93.184.215.14")).contains(says);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::"
      })
  @DisplayName("a name of the list that leads into a private network is not asked either")
  void inside(String address) {
    assertThat(refusal("https://www.facebook.com/p/1", address)).contains("private network");
  }
}
