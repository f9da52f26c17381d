package org.countersign.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Children who are not on the roll and may appear in a post, as the office enters them. */
@Component
public class OtherChildren {

  private static final RowMapper<OtherChild> CHILD =
      (rs, i) -> new OtherChild(rs.getString("id"), rs.getString("name"), rs.getString("carer"));

  private final JdbcClient jdbc;
  private final ConsentTrail trail;
  private final Clock clock;

  OtherChildren(JdbcClient jdbc, ConsentTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Enters a child.
   *
   * @param recordedBy username
   * @throws ConsentRefused if the id is taken or something is missing
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public void add(String school, OtherChild child, String recordedBy) {
    if (child.id() == null || !child.id().matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw new ConsentRefused("an id has small letters, digits and hyphens, 64 at most");
    }
    Texts.required("the child's name", child.name(), 400);
    Texts.required("the carer's name", child.carer(), 400);
    if (byId(school, child.id()).isPresent()) {
      throw new ConsentRefused("another child has that id already");
    }
    jdbc.sql(
            "insert into consent_other_child (school, id, name, carer, recorded_at, recorded_by)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            school,
            child.id(),
            child.name(),
            child.carer(),
            Timestamp.from(clock.instant()),
            recordedBy)
        .update();
    trail.otherChild(school, child.id(), recordedBy);
  }

  public Optional<OtherChild> byId(String school, String id) {
    return byIds(school, Set.of(id)).stream().findFirst();
  }

  /** All of the school, by name. */
  public List<OtherChild> all(String school) {
    return jdbc.sql("select * from consent_other_child where school = ? order by name, id")
        .param(school)
        .query(CHILD)
        .list();
  }

  List<OtherChild> byIds(String school, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from consent_other_child where school = :school and id in (:ids)")
            .param("school", school)
            .param("ids", ids)
            .query(CHILD)
            .list();
  }
}
