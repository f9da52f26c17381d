package org.countersign.cyberbullying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of cyberbullying and who is in them. It does not ask who may read them: that is for
 * whoever asks.
 */
@Repository
class IncidentRegister {

  private final JdbcClient jdbc;
  private final Clock clock;

  IncidentRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Incident> byId(String id) {
    return one("id = ?", id);
  }

  /** The one in which the person of that id is. */
  Optional<Incident> byPerson(String person) {
    return one("id in (select incident from cyber_person where id = ?)", person);
  }

  Optional<Incident> byCase(String caseKey) {
    return one("case_key = ?", caseKey);
  }

  List<Incident> open() {
    return jdbc.sql("select * from cyber_incident where status = 'open' and case_key is not null")
        .query(IncidentRegister::read)
        .list();
  }

  private Optional<Incident> one(String where, String value) {
    return jdbc.sql("select * from cyber_incident where " + where)
        .param(value)
        .query(IncidentRegister::read)
        .optional();
  }

  /** A case begins with what was reported. Returns its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  String begin(
      String school, String victim, String perpetratorKind, Set<String> flags, boolean image) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into cyber_incident (id, school, victim, perpetrator_kind, flags,"
                + " indecent_image, families_refuse, round, opened_at, status)"
                + " values (?, ?, ?, ?, ?, ?, false, 1, ?, 'open')")
        .params(id, school, victim, perpetratorKind, joined(flags), image, now())
        .update();
    return id;
  }

  /** Its case has that number now, and began with those editions. */
  @Transactional(propagation = Propagation.MANDATORY)
  void number(String id, String caseKey, String policyEditions) {
    change("case_key = ?, policy_editions = ?", id, caseKey, policyEditions);
  }

  /** As its team has assessed it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void assess(
      Incident incident,
      String victim,
      String perpetratorKind,
      Collection<String> flags,
      List<Involved> people) {
    change(
        "victim = ?, perpetrator_kind = ?, flags = ?",
        incident.id(),
        victim,
        perpetratorKind,
        joined(flags));
    jdbc.sql("delete from cyber_person where incident = ? and round = ?")
        .params(incident.id(), incident.round())
        .update();
    for (Involved one : people) {
      jdbc.sql(
              "insert into cyber_person (id, incident, round, part, kind, ref, name)"
                  + " values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              one.id(),
              incident.id(),
              incident.round(),
              one.part(),
              one.kind(),
              one.ref(),
              one.name())
          .update();
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void becomes(Incident incident, String perpetratorKind) {
    change("perpetrator_kind = ?", incident.id(), perpetratorKind);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void familiesRefuse(Incident incident, boolean refuse) {
    change("families_refuse = ?", incident.id(), refuse);
  }

  /** What could be an indecent image was found in it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hasImage(Incident incident) {
    change("indecent_image = ?", incident.id(), true);
  }

  /** It has happened again: everything is looked at anew, and what was stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  void again(Incident incident) {
    change("round = round + 1", incident.id());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void close(Incident incident) {
    change("status = 'closed', ended_at = ?", incident.id(), now());
  }

  /** What was reported goes on in the case of that number. */
  @Transactional(propagation = Propagation.MANDATORY)
  void join(Incident incident, String caseKey) {
    change("status = 'joined', joined_to = ?, ended_at = ?", incident.id(), caseKey, now());
  }

  /** Who is in it, as it was assessed last. */
  List<Involved> people(Incident incident) {
    return jdbc.sql(
            "select * from cyber_person where incident = ? and round ="
                + " (select max(round) from cyber_person where incident = ?)"
                + " order by part desc, name, id")
        .params(incident.id(), incident.id())
        .query(
            (rs, i) ->
                new Involved(
                    rs.getString("id"),
                    rs.getString("part"),
                    rs.getString("kind"),
                    rs.getString("ref"),
                    rs.getString("name")))
        .list();
  }

  /** Earlier cases of the school in which one of the same people was, the newest first. */
  List<Incident> earlier(Incident incident) {
    return jdbc.sql(
            "select i.* from cyber_incident i where i.school = ? and i.id <> ? and exists"
                + " (select 1 from cyber_person p join cyber_person q on q.incident = ?"
                + " and q.kind = p.kind and (q.ref = p.ref or q.ref is null and p.ref is null"
                + " and lower(q.name) = lower(p.name)"
                + " and lower(q.name) not like '%not known%') where p.incident = i.id)"
                + " order by i.opened_at desc")
        .params(incident.school(), incident.id(), incident.id())
        .query(IncidentRegister::read)
        .list();
  }

  private void change(String what, String id, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = id;
    int rows =
        jdbc.sql("update cyber_incident set " + what + " where id = ? and status = 'open'")
            .params(all)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("There is no open case " + id);
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static String joined(Collection<String> several) {
    return String.join(",", new TreeSet<>(several));
  }

  private static Incident read(ResultSet rs, int row) throws SQLException {
    return new Incident(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        rs.getString("policy_editions"),
        rs.getString("victim"),
        rs.getString("perpetrator_kind"),
        Arrays.stream(rs.getString("flags").split(","))
            .filter(flag -> !flag.isEmpty())
            .collect(Collectors.toSet()),
        rs.getBoolean("indecent_image"),
        rs.getBoolean("families_refuse"),
        rs.getInt("round"),
        rs.getTimestamp("opened_at").toInstant(),
        rs.getString("status"),
        rs.getString("joined_to"));
  }
}
