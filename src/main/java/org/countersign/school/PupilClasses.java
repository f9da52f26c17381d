package org.countersign.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up in which classes pupils are, always within one school. */
@Component
public class PupilClasses {

  private final JdbcClient jdbc;

  PupilClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The titles of the classes in which each pupil was on that day, in order, by the pupil's {@code
   * sourcedId}; whoever was in none is missing.
   */
  public Map<String, List<String>> of(String school, Collection<String> pupils, LocalDate day) {
    Map<String, List<String>> titles = new HashMap<>();
    if (!pupils.isEmpty()) {
      jdbc.sql(
              "select distinct e.person, c.title from roll_enrolment e join roll_class c"
                  + " on c.school = e.school and c.sourced_id = e.class"
                  + " where e.school = :school and e.person in (:pupils) and e.role = 'student'"
                  + " and (e.begins_on is null or e.begins_on <= :day)"
                  + " and (e.ends_on is null or e.ends_on > :day)"
                  + " and (e.removed_on is null or e.removed_on > :day)"
                  + " and (c.removed_on is null or c.removed_on > :day)"
                  + " order by c.title")
          .param("school", school)
          .param("pupils", pupils)
          .param("day", day)
          .query(
              rs -> {
                titles
                    .computeIfAbsent(rs.getString("person"), pupil -> new ArrayList<>())
                    .add(rs.getString("title"));
              });
    }
    return titles;
  }
}
