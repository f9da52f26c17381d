package org.countersign.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The schools of {@code countersign.schools}, checked when the product starts. */
@Component
class ConfiguredSchools implements Schools {

  private static final Logger log = LoggerFactory.getLogger(ConfiguredSchools.class);

  private final List<School> schools;

  ConfiguredSchools(Settings settings) {
    List<String> problems = problems(settings.schools());
    if (!problems.isEmpty()) {
      throw new StartUpRefused(
          "The schools in countersign.schools cannot be used:\n  " + String.join("\n  ", problems),
          "Correct them in the configuration and start again.");
    }
    if (settings.schools().isEmpty()) {
      log.warn("No school is set up: countersign.schools is empty.");
    }
    schools = List.copyOf(settings.schools());
  }

  @Override
  public List<School> all() {
    return schools;
  }

  @Override
  public Optional<School> byId(String id) {
    return schools.stream().filter(school -> school.id().equals(id)).findFirst();
  }

  private static List<String> problems(List<School> schools) {
    List<String> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> orgs = new HashSet<>();
    for (int i = 0; i < schools.size(); i++) {
      School school = schools.get(i);
      String place = "countersign.schools[" + i + "]";
      if (school.id() == null || !school.id().matches("[a-z][a-z0-9]*")) {
        problems.add(
            place + ".id is '" + school.id() + "': use small letters and digits, a letter first");
      } else if (!ids.add(school.id())) {
        problems.add(place + ".id is '" + school.id() + "', as another school's is");
      }
      if (school.orgSourcedId() != null && !orgs.add(school.orgSourcedId())) {
        problems.add(
            place + ".org-sourced-id is '" + school.orgSourcedId() + "', as another school's is");
      }
      required(problems, place + ".name", school.name());
      required(problems, place + ".policy", school.policy());
      required(problems, place + ".org-sourced-id", school.orgSourcedId());
    }
    return problems;
  }

  private static void required(List<String> problems, String key, String value) {
    if (value == null || value.isBlank()) {
      problems.add(key + " is missing");
    }
  }

  /** What the configuration says, unchecked. */
  @ConfigurationProperties("countersign")
  record Settings(List<School> schools) {

    Settings {
      schools = schools == null ? List.of() : schools;
    }
  }
}
