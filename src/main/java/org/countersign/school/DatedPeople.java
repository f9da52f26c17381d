package org.countersign.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The adults of each school and the roles they hold today, from the roll. Teachers and aides of the
 * school's own system are staff; every other role is in {@code roles.csv} of ours.
 */
@Component
class DatedPeople implements People {

  private static final String ACTIVE =
      " p.kind = 'staff' and p.enabled and (p.left_on is null or p.left_on > :today) ";

  private static final RowMapper<Person> PERSON =
      (rs, i) ->
          new Person(
              rs.getString("sourced_id"),
              rs.getString("account"),
              rs.getString("given_name"),
              rs.getString("family_name"),
              rs.getString("email"));

  private final JdbcClient jdbc;
  private final Clock clock;

  DatedPeople(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Person> staffOf(String school) {
    return jdbc.sql(
            "select * from roll_person p where p.school = :school and"
                + ACTIVE
                + "order by p.account")
        .param("school", school)
        .param("today", LocalDate.now(clock))
        .query(PERSON)
        .list();
  }

  @Override
  public Optional<Person> byUsername(String username) {
    return jdbc
        .sql(
            "select * from roll_person p where p.kind = 'staff' and p.account = :account"
                + " order by p.left_on desc nulls first, p.joined_on, p.school")
        .param("account", username)
        .query(PERSON)
        .list()
        .stream()
        .findFirst();
  }

  @Override
  public Set<Role> rolesOf(String username, String school) {
    return roles(school, username).getOrDefault(username, Set.of());
  }

  @Override
  public Map<String, Set<Role>> rolesIn(String school) {
    return roles(school, null);
  }

  @Override
  public List<Person> holdersOf(Role role, String school) {
    Map<String, Set<Role>> roles = rolesIn(school);
    return staffOf(school).stream()
        .filter(person -> roles.getOrDefault(person.username(), Set.of()).contains(role))
        .toList();
  }

  /** Whether that user is somebody who may sign in for the school today. */
  boolean isActive(String account, String school) {
    return jdbc.sql(
                "select count(*) from roll_person p where p.school = :school and"
                    + " p.account = :account and"
                    + ACTIVE)
            .param("school", school)
            .param("account", account)
            .param("today", LocalDate.now(clock))
            .query(Long.class)
            .single()
        > 0;
  }

  private Map<String, Set<Role>> roles(String school, String account) {
    Map<String, Set<Role>> roles = new HashMap<>();
    jdbc.sql(
            "select p.account as account, p.roster_role as roster_role, r.role as role"
                + " from roll_person p left join roll_role r on r.school = p.school"
                + " and r.person = p.sourced_id and r.begins_on <= :today"
                + " and (r.ends_on is null or r.ends_on >= :today)"
                + " where p.school = :school and"
                + ACTIVE
                + (account == null ? "" : " and p.account = :account"))
        .param("school", school)
        .param("today", LocalDate.now(clock))
        .param("account", account)
        .query(
            rs -> {
              Set<Role> held =
                  roles.computeIfAbsent(
                      rs.getString("account"), name -> EnumSet.noneOf(Role.class));
              if (Set.of("teacher", "aide").contains(rs.getString("roster_role"))) {
                held.add(Role.STAFF);
              }
              Optional.ofNullable(rs.getString("role"))
                  .flatMap(Role::byId)
                  .ifPresent(role -> held.addAll(role.withIncluded()));
            });
    return roles;
  }
}
