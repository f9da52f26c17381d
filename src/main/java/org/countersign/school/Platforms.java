package org.countersign.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The social networks that the product knows, from {@code countersign.platforms}. Consents and
 * accounts name them by id, so one place says which there are.
 */
@Component
public class Platforms {

  /** What a consent names that is for every network; no network may have this id. */
  public static final String ALL = "all";

  private final List<Platform> platforms;

  Platforms(Settings settings) {
    List<String> problems = problems(settings.platforms());
    if (!problems.isEmpty()) {
      throw new StartUpRefused(
          "The networks in countersign.platforms cannot be used:\n  "
              + String.join("\n  ", problems),
          "Correct them in the configuration and start again.");
    }
    platforms = List.copyOf(settings.platforms());
  }

  public List<Platform> all() {
    return platforms;
  }

  public Optional<Platform> byId(String id) {
    return platforms.stream().filter(platform -> platform.id().equals(id)).findFirst();
  }

  private static List<String> problems(List<Platform> platforms) {
    List<String> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < platforms.size(); i++) {
      Platform platform = platforms.get(i);
      String place = "countersign.platforms[" + i + "]";
      if (platform.id() == null
          || !platform.id().matches("[a-z][a-z0-9-]{0,39}")
          || platform.id().equals(ALL)) {
        problems.add(
            place + ".id: use small letters, digits and hyphens, a letter first, and not " + ALL);
      } else if (!ids.add(platform.id())) {
        problems.add(place + ".id is '" + platform.id() + "', as another's is");
      }
      if (platform.name() == null || platform.name().isBlank()) {
        problems.add(place + ".name is missing");
      }
      if (platform.minimumAge() < 1) {
        problems.add(place + ".minimum-age is missing");
      }
      if (platform.reportForm() == null || !platform.reportForm().startsWith("https://")) {
        problems.add(place + ".report-form is not an address that begins with https://");
      }
      if (!platform.pageHosts().stream().allMatch(Platforms::isHost)) {
        problems.add(
            place
                + ".page-hosts: give names in small letters, such as www.facebook.com, and no more");
      }
    }
    return problems;
  }

  private static boolean isHost(String name) {
    return name.matches("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
  }

  /** What the configuration says, unchecked. */
  @ConfigurationProperties("countersign")
  record Settings(List<Platform> platforms) {

    Settings {
      platforms = platforms == null ? List.of() : platforms;
    }
  }
}
