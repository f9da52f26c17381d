package org.countersign.staffconcern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every discussion, decision and reason of a concern (NAT:13), in the order in which they were. The
 * case holds none of it. Whoever asks has checked that the person is of the case's team.
 */
@Repository
public class ConcernJournal {

  private final JdbcClient jdbc;
  private final FormWords forms;
  private final ObjectMapper json;
  private final Clock clock;

  ConcernJournal(JdbcClient jdbc, FormWords forms, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes what somebody sent with a form.
   *
   * @param procedure process id, whose form it is
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      String concern,
      String procedure,
      String step,
      String title,
      Map<String, Object> answers,
      String person) {
    write(concern, step, title, forms.of(procedure, step, answers), person);
  }

  /**
   * Writes what no form asked for.
   *
   * @param person username; null for the product
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      String concern, String step, String title, List<ConcernEntry.Line> lines, String person) {
    write(concern, step, title, lines, person);
  }

  /** The oldest first. */
  public List<ConcernEntry> of(String concern) {
    return jdbc.sql("select * from staff_concern_entry where concern = ? order by id")
        .param(concern)
        .query(this::read)
        .list();
  }

  /** What was said last at that step. */
  public Optional<ConcernEntry> last(String concern, String step) {
    List<ConcernEntry> all = of(concern).stream().filter(one -> one.step().equals(step)).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** What was said goes; that something was said, by whom and when, stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  void empty(String concern) {
    jdbc.sql("update staff_concern_entry set said = null where concern = ?")
        .param(concern)
        .update();
  }

  private void write(
      String concern, String step, String title, List<ConcernEntry.Line> lines, String person) {
    try {
      jdbc.sql(
              "insert into staff_concern_entry (concern, step, title, said, person, at)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(
              concern,
              step,
              title,
              json.writeValueAsString(lines),
              person,
              Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ConcernEntry read(ResultSet rs, int row) throws SQLException {
    String said = rs.getString("said");
    try {
      return new ConcernEntry(
          rs.getString("step"),
          rs.getString("title"),
          said == null ? List.of() : json.readValue(said, new TypeReference<>() {}),
          rs.getString("person"),
          rs.getTimestamp("at").toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
