package org.countersign.school;

import java.util.List;

/**
 * A social network.
 *
 * @param id lower case: {@code instagram}
 * @param minimumAge the age from which it may be used, as the network says
 * @param reportForm where harmful content is reported to the network
 * @param blocked whether it is blocked on the school's own network
 * @param pageHosts names, in small letters, under which its posts can be seen: no other address is
 *     ever looked at; none where it is left out
 */
public record Platform(
    String id,
    String name,
    int minimumAge,
    String reportForm,
    boolean blocked,
    List<String> pageHosts) {

  public Platform {
    pageHosts = pageHosts == null ? List.of() : List.copyOf(pageHosts);
  }
}
