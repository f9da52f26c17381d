package org.countersign.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks pupils, their carers and their classes up, always within one school. */
@Component
public class Roll {

  /** As many as {@link #find} finds at most. */
  public static final int MOST_FOUND = 50;

  private static final RowMapper<Pupil> PUPIL =
      (rs, i) ->
          new Pupil(
              rs.getString("school"),
              rs.getString("sourced_id"),
              rs.getString("given_name"),
              rs.getString("family_name"),
              rs.getObject("birth_date", LocalDate.class),
              rs.getObject("joined_on", LocalDate.class),
              rs.getObject("left_on", LocalDate.class));

  private final JdbcClient jdbc;
  private final Clock clock;

  Roll(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The pupil of that id, a leaver too. */
  public Optional<Pupil> pupil(String school, String sourcedId) {
    return jdbc.sql(
            "select * from roll_person where kind = 'pupil' and school = ? and sourced_id = ?")
        .params(school, sourcedId)
        .query(PUPIL)
        .optional();
  }

  /** The pupils of those ids whom the roll knows, leavers too, by id. */
  public Map<String, Pupil> pupils(String school, Collection<String> sourcedIds) {
    if (sourcedIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            "select * from roll_person where kind = 'pupil' and school = :school"
                + " and sourced_id in (:ids)")
        .param("school", school)
        .param("ids", sourcedIds)
        .query(PUPIL)
        .list()
        .stream()
        .collect(Collectors.toMap(Pupil::sourcedId, Function.identity()));
  }

  /**
   * Of those who left and came back: each first day on which they were no longer at the school, by
   * id. The end of their present time at the school is {@link Pupil#leftOn}.
   */
  public Map<String, List<LocalDate>> earlierLeavings(
      String school, Collection<String> sourcedIds) {
    Map<String, List<LocalDate>> leavings = new HashMap<>();
    if (!sourcedIds.isEmpty()) {
      jdbc.sql(
              "select sourced_id, left_on from roll_stay where school = :school"
                  + " and sourced_id in (:ids) order by left_on")
          .param("school", school)
          .param("ids", sourcedIds)
          .query(
              rs -> {
                leavings
                    .computeIfAbsent(rs.getString("sourced_id"), id -> new ArrayList<>())
                    .add(rs.getObject("left_on", LocalDate.class));
              });
    }
    return leavings;
  }

  /**
   * Pupils whose name has all the words given, in any order, as the beginning of a part of the name
   * or of a word in it; 50 at most, by family name. No words find nobody.
   */
  public List<Pupil> find(String school, String words, boolean withLeavers) {
    List<String> parts =
        List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    StringBuilder sql =
        new StringBuilder(
            "select p.* from roll_person p where kind = 'pupil' and school = :school");
    for (int i = 0; i < parts.size(); i++) {
      sql.append(
          " and ' ' || replace(lower(given_name || ' ' || family_name), '-', ' ')"
              + " like :word"
              + i
              + " escape '!'");
    }
    var statement =
        jdbc.sql(
                sql
                    + onRoll(withLeavers)
                    + " order by family_name, given_name, sourced_id limit "
                    + MOST_FOUND)
            .param("school", school)
            .param("today", LocalDate.now(clock));
    for (int i = 0; i < parts.size(); i++) {
      String word = parts.get(i).replace('-', ' ');
      String literal = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
      statement = statement.param("word" + i, "% " + literal + "%");
    }
    return statement.query(PUPIL).list();
  }

  /** Who was in the class on that day, by family name. */
  public List<Pupil> inClass(String school, String classId, LocalDate day, boolean withLeavers) {
    return jdbc.sql(
            "select distinct p.* from roll_person p join roll_enrolment e on e.school = p.school"
                + " and e.person = p.sourced_id and e.role = 'student'"
                + " where p.kind = 'pupil' and p.school = :school and e.class = :class"
                + " and (e.begins_on is null or e.begins_on <= :day)"
                + " and (e.ends_on is null or e.ends_on > :day)"
                + " and (e.removed_on is null or e.removed_on > :day)"
                + onRoll(withLeavers)
                + " order by p.family_name, p.given_name, p.sourced_id")
        .param("school", school)
        .param("class", classId)
        .param("day", day)
        .param("today", LocalDate.now(clock))
        .query(PUPIL)
        .list();
  }

  /** Usernames of staff who left before that day and have not come back. */
  public List<String> staffLeftBefore(String school, LocalDate day) {
    return jdbc.sql(
            "select account from roll_person where school = :school and kind = 'staff' and account"
                + " is not null group by account having count(left_on) = count(*) and max(left_on)"
                + " < :day order by account")
        .param("school", school)
        .param("day", day)
        .query(String.class)
        .list();
  }

  /** Everybody on the school's roll today, by family name. */
  public List<Pupil> all(String school) {
    return jdbc.sql(
            "select p.* from roll_person p where kind = 'pupil' and school = :school"
                + onRoll(false)
                + " order by family_name, given_name, sourced_id")
        .param("school", school)
        .param("today", LocalDate.now(clock))
        .query(PUPIL)
        .list();
  }

  /** The classes of the school today, by title. */
  public List<PupilClass> classes(String school) {
    return jdbc.sql(
            "select * from roll_class where school = ? and removed_on is null"
                + " order by title, sourced_id")
        .param(school)
        .query(
            (rs, i) ->
                new PupilClass(
                    rs.getString("school"),
                    rs.getString("sourced_id"),
                    rs.getString("title"),
                    rs.getString("code")))
        .list();
  }

  /**
   * The carers whom the school's own system links to the pupil today; of a leaver, those of the
   * last day.
   */
  public List<Carer> carersOf(String school, String pupil) {
    return jdbc.sql(
            "select p.* from roll_person p join roll_carer c on c.school = p.school"
                + " and c.carer = p.sourced_id join roll_person q on q.school = c.school"
                + " and q.sourced_id = c.pupil where c.school = :school and c.pupil = :pupil"
                + " and (p.left_on is null or p.left_on > :today or p.left_on >= q.left_on)"
                + " order by p.family_name, p.given_name, p.sourced_id")
        .param("school", school)
        .param("pupil", pupil)
        .param("today", LocalDate.now(clock))
        .query(Roll::carer)
        .list();
  }

  /** The ids of the same, of each of those pupils who has any, by the pupil's id. */
  public Map<String, Set<String>> carerIdsOf(String school, Collection<String> pupils) {
    Map<String, Set<String>> carers = new HashMap<>();
    if (!pupils.isEmpty()) {
      jdbc.sql(
              "select c.pupil, c.carer from roll_carer c join roll_person p on p.school = c.school"
                  + " and p.sourced_id = c.carer join roll_person q on q.school = c.school"
                  + " and q.sourced_id = c.pupil where c.school = :school and c.pupil in (:pupils)"
                  + " and (p.left_on is null or p.left_on > :today or p.left_on >= q.left_on)")
          .param("school", school)
          .param("pupils", pupils)
          .param("today", LocalDate.now(clock))
          .query(
              rs -> {
                carers
                    .computeIfAbsent(rs.getString("pupil"), pupil -> new HashSet<>())
                    .add(rs.getString("carer"));
              });
    }
    return carers;
  }

  /** The carer of that id, as long as some pupil is theirs. */
  public Optional<Carer> carer(String school, String sourcedId) {
    return jdbc.sql(
            "select * from roll_person p where kind = 'carer' and school = :school"
                + " and sourced_id = :id and (left_on is null or left_on > :today)"
                + " and exists (select 1 from roll_carer c where c.school = p.school"
                + " and c.carer = p.sourced_id)")
        .param("school", school)
        .param("id", sourcedId)
        .param("today", LocalDate.now(clock))
        .query(Roll::carer)
        .optional();
  }

  /**
   * The carers of any school who have that mail address, each with the ids of the pupils who are
   * theirs; large and small letters are the same.
   */
  public Map<Carer, List<String>> carersAt(String address) {
    Map<Carer, List<String>> carers = new LinkedHashMap<>();
    jdbc.sql(
            "select p.*, c.pupil from roll_person p join roll_carer c on c.school = p.school"
                + " and c.carer = p.sourced_id where p.kind = 'carer'"
                + " and lower(p.email) = :address and (p.left_on is null or p.left_on > :today)"
                + " order by p.school, p.sourced_id, c.pupil")
        .param("address", address.toLowerCase(Locale.ROOT))
        .param("today", LocalDate.now(clock))
        .query(
            rs -> {
              carers
                  .computeIfAbsent(carer(rs, 0), carer -> new ArrayList<>())
                  .add(rs.getString("pupil"));
            });
    return carers;
  }

  private static Carer carer(ResultSet rs, int row) throws SQLException {
    return new Carer(
        rs.getString("school"),
        rs.getString("sourced_id"),
        rs.getString("given_name"),
        rs.getString("family_name"),
        rs.getString("email"));
  }

  /** Terms and years, as the school's own system has them, by their first day. */
  public List<Term> terms(String school) {
    return jdbc.sql("select * from roll_session where school = ? order by begins_on, ends_on")
        .param(school)
        .query(
            (rs, i) ->
                new Term(
                    rs.getString("school"),
                    rs.getString("title"),
                    rs.getString("type"),
                    rs.getObject("begins_on", LocalDate.class),
                    rs.getObject("ends_on", LocalDate.class)))
        .list();
  }

  private static String onRoll(boolean withLeavers) {
    return withLeavers ? "" : " and (p.left_on is null or p.left_on > :today)";
  }
}
