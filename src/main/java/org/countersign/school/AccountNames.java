package org.countersign.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives one person two engine users where they hold different roles in two schools. The engine's
 * groups are not per school: a head here who is a governor there would otherwise get the head's
 * tasks of both. Once given, the second user stays.
 */
@Component
class AccountNames {

  private static final int LONGEST = 64;

  private final JdbcTemplate jdbc;
  private final DatedPeople people;
  private final Schools schools;

  AccountNames(JdbcTemplate jdbc, DatedPeople people, Schools schools) {
    this.jdbc = jdbc;
    this.people = people;
    this.schools = schools;
  }

  /**
   * Splits the users that are shared by schools in which the person's roles now differ.
   *
   * @return those that cannot be split
   */
  List<Unsplit> assign() {
    remember();
    List<Unsplit> unsplit = new ArrayList<>();
    Map<String, List<Place>> shared = new HashMap<>();
    jdbc.query(
        "select school, sourced_id, username, account, joined_on from roll_person where"
            + " kind = 'staff' and account in (select account from roll_person where"
            + " kind = 'staff' group by account having count(*) > 1)",
        rs -> {
          shared
              .computeIfAbsent(rs.getString("account"), account -> new ArrayList<>())
              .add(
                  new Place(
                      rs.getString("school"),
                      rs.getString("sourced_id"),
                      rs.getString("username"),
                      rs.getString("joined_on")));
        });
    List<String> order = schools.all().stream().map(School::id).toList();
    shared.forEach(
        (account, places) -> {
          places.sort(
              Comparator.comparing(Place::joinedOn)
                  .thenComparing(place -> order.indexOf(place.school())));
          Place first = null;
          Set<Role> roles = Set.of();
          for (Place place : places) {
            if (!people.isActive(account, place.school())) {
              continue;
            }
            Set<Role> here = people.rolesOf(account, place.school());
            if (first == null) {
              first = place;
              roles = here;
            } else if (!here.equals(roles) && !split(place)) {
              unsplit.add(new Unsplit(account, place.school(), problem(account, place)));
            }
          }
        });
    return unsplit;
  }

  /** Whether it could be. */
  private boolean split(Place place) {
    String account = place.secondAccount();
    Long taken =
        jdbc.queryForObject(
            "select count(*) from roll_username where username = lower(?) and sourced_id <> ?",
            Long.class,
            account,
            place.sourcedId());
    if (taken > 0 || account.length() > LONGEST) {
      return false;
    }
    jdbc.update(
        "update roll_person set account = ? where school = ? and sourced_id = ?",
        account,
        place.school(),
        place.sourcedId());
    remember();
    return true;
  }

  /** What was once given stays its person's. */
  private void remember() {
    jdbc.update(
        "insert into roll_username (username, sourced_id)"
            + " select given.name, min(given.sourced_id) from"
            + " (select lower(username) as name, sourced_id from roll_person where kind = 'staff'"
            + " union"
            + " select lower(account) as name, sourced_id from roll_person where kind = 'staff')"
            + " given where given.name is not null and not exists"
            + " (select 1 from roll_username known where known.username = given.name)"
            + " group by given.name");
  }

  private static String problem(String account, Place place) {
    String second = place.secondAccount();
    return account
        + " holds different roles in two schools and needs a second user name in "
        + place.school()
        + ", but "
        + second
        + (second.length() > LONGEST
            ? " is longer than " + LONGEST + " characters."
            : " is somebody else's.")
        + " Give the person another username in users.csv and let an administrator import it.";
  }

  /** A user who needs a second one in that school and cannot have it; the problem says why. */
  record Unsplit(String account, String school, String problem) {}

  private record Place(String school, String sourcedId, String username, String joinedOn) {

    String secondAccount() {
      return username + "." + school;
    }
  }
}
