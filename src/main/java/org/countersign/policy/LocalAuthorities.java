package org.countersign.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What local authorities set for their schools, from {@code countersign.local-authorities}: their
 * periods, which hold besides those of the policy, whichever ends first; and whom to tell of an
 * allegation.
 */
@Component
public class LocalAuthorities {

  private static final String PLACE = "countersign.local-authorities";

  private final Map<String, Map<String, Deadline>> bySchool = new HashMap<>();
  private final Map<String, LadoContact> ladoBySchool = new HashMap<>();

  LocalAuthorities(Settings settings, Library library, ObjectProvider<Schools> schools) {
    Defects defects = new Defects();
    List<String> known =
        schools.stream().flatMap(all -> all.all().stream()).map(School::id).toList();
    Map<String, Deadline> national = library.packs().get(Pack.NATIONAL).deadlines();
    for (Authority authority : settings.localAuthorities()) {
      for (String school : authority.schools()) {
        if (!known.contains(school)) {
          problem(defects, authority, "names the school \"%s\": use one of %s", school, known);
        }
        if (authority.lado() != null) {
          ladoBySchool.put(
              school,
              new LadoContact(
                  authority.name(), authority.lado().phone(), authority.lado().email()));
        }
        for (Period period : authority.deadlines()) {
          deadline(authority, period, national, defects)
              .ifPresent(
                  one ->
                      bySchool.computeIfAbsent(school, id -> new HashMap<>()).put(one.id(), one));
        }
      }
    }
    defects.throwIfAny();
  }

  /** What the school's local authority sets, or empty where it is silent. */
  public Optional<Deadline> deadline(String school, String id) {
    return Optional.ofNullable(bySchool.getOrDefault(school, Map.of()).get(id));
  }

  /** Where to tell the LADO of an allegation about somebody of the school; empty if unknown. */
  public Optional<LadoContact> lado(String school) {
    return Optional.ofNullable(ladoBySchool.get(school));
  }

  private static Optional<Deadline> deadline(
      Authority authority, Period period, Map<String, Deadline> national, Defects defects) {
    Deadline floor = national.get(period.id());
    DeadlineClock clock = DeadlineClock.byId(period.clock()).orElse(null);
    if (floor == null) {
      problem(
          defects,
          authority,
          "sets the unknown deadline \"%s\": use one of %s",
          period.id(),
          national.keySet());
    } else if (clock == null
        || !clock.canRun(period.within())
        || period.untilEndOfDay() && !clock.canEnd(true, false)) {
      problem(
          defects,
          authority,
          "cannot run %s on \"%s\" for %s: correct within and clock",
          period.within(),
          period.clock(),
          period.id());
    } else if (period.source() == null || period.source().isBlank()) {
      problem(defects, authority, "sets %s without a source: name its procedure", period.id());
    } else {
      Deadline local =
          new Deadline(
              period.id(),
              period.within(),
              clock,
              period.untilEndOfDay() || clock.isUntilEndOfDay(),
              authority.name() + ": " + period.source(),
              Basis.LOCAL,
              false,
              0);
      if (!floor.floor() || local.isNeverLaterThan(floor)) {
        return Optional.of(local);
      }
      problem(
          defects,
          authority,
          "weakens %s: %s may take %s on %s at most",
          floor.clause(),
          floor.id(),
          floor.within(),
          floor.clock().id());
    }
    return Optional.empty();
  }

  private static void problem(
      Defects defects, Authority authority, String message, Object... values) {
    defects.add(PLACE, 1, authority.name() + " " + message.formatted(values));
  }

  /** What the configuration says, unchecked. */
  @ConfigurationProperties("countersign")
  record Settings(List<Authority> localAuthorities) {

    Settings {
      localAuthorities = localAuthorities == null ? List.of() : localAuthorities;
    }
  }

  /**
   * @param schools ids
   */
  record Authority(String name, List<String> schools, List<Period> deadlines, Lado lado) {

    Authority {
      name = name == null ? "A local authority without a name" : name;
      schools = schools == null ? List.of() : schools;
      deadlines = deadlines == null ? List.of() : deadlines;
    }
  }

  /** The local authority designated officer. */
  record Lado(String phone, String email) {}

  /**
   * @param source where it stands, in words
   * @param untilEndOfDay for "the same working day": {@code P0D} on working days
   */
  record Period(String id, String within, String clock, boolean untilEndOfDay, String source) {}
}
