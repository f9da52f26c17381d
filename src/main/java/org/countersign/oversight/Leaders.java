package org.countersign.oversight;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who sees the figures of a school: exactly, whoever leads it or answers for its records; rounded,
 * its governors and its trust, who know too little of a single case to need it.
 */
@Component
class Leaders {

  private static final Set<Role> ROUNDED =
      EnumSet.of(
          Role.CHAIR_OF_GOVERNORS,
          Role.CHIEF_EXECUTIVE,
          Role.CHAIR_OF_TRUSTEES,
          Role.TRUST_EXECUTIVE);

  private static final Set<Role> ALL =
      Arrays.stream(Role.values()).filter(Role::oversees).collect(Collectors.toUnmodifiableSet());

  private static final Set<Role> EXACTLY =
      ALL.stream().filter(role -> !ROUNDED.contains(role)).collect(Collectors.toUnmodifiableSet());

  private final SchoolRoles roles;

  Leaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** The schools of which they see the figures, by name. */
  List<School> schoolsOf(Actor person) {
    return roles.where(person, ALL);
  }

  /** How exactly they see the figures of a school that is among theirs. */
  Precision precision(Actor person, School school) {
    return roles.holds(person, school.id(), EXACTLY) ? Precision.EXACT : Precision.ROUNDED;
  }
}
