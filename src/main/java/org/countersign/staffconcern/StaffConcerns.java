package org.countersign.staffconcern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of concerns about adults, as they were taken. Whoever asks has checked that the
 * person is of the case's team.
 */
@Repository
public class StaffConcerns {

  /** Process id. */
  public static final String PROCEDURE = "concern-about-staff";

  /** The register's id of the concern, in its case. */
  public static final String CONCERN = "staffConcernId";

  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;

  StaffConcerns(JdbcClient jdbc, Trail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  public Optional<StaffConcern> byId(String id) {
    return jdbc.sql("select * from staff_concern where id = ?")
        .param(id)
        .query(StaffConcerns::read)
        .optional();
  }

  /** The concern with which that case began. */
  public Optional<StaffConcern> byCase(String number) {
    return jdbc.sql("select * from staff_concern where case_key = ?")
        .param(number)
        .query(StaffConcerns::read)
        .optional();
  }

  /** Those of other cases that it took over, the oldest first. */
  public List<StaffConcern> joinedTo(String number) {
    return jdbc.sql("select * from staff_concern where joined_to = ? order by reported_at, id")
        .param(number)
        .query(StaffConcerns::read)
        .list();
  }

  /**
   * Its case is over: whoever reported it is told that it is closed, and nothing else. What it took
   * over is closed with it. Does nothing where it is closed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(String number) {
    jdbc.sql(
            "update staff_concern set closed_at = ?"
                + " where (case_key = ? or joined_to = ?) and closed_at is null")
        .params(now(), number, number)
        .update();
  }

  /**
   * Nobody closes or joins the concerns of those cases until the transaction is over.
   *
   * @param numbers of their own cases
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock(String one, String other) {
    jdbc.sql("select id from staff_concern where case_key in (?, ?) order by id for update")
        .params(one, other)
        .query(String.class)
        .list();
  }

  /** All open ones of the school with a case, whoever may read them: for the product alone. */
  List<StaffConcern> open() {
    return jdbc.sql(
            "select * from staff_concern where closed_at is null and joined_to is null"
                + " and case_key is not null order by reported_at, id")
        .query(StaffConcerns::read)
        .list();
  }

  /** What was said of it goes, and of whom; that there was one stays. */
  void empty(String id) {
    jdbc.sql(
            "update staff_concern set what_happened = '', subject = null, subject_words = 'removed',"
                + " subject_employer = null, reported_by = null where id = ?")
        .param(id)
        .update();
  }

  String add(NewConcern concern, Subject subject, String report) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into staff_concern (id, report, school, subject, subject_kind, subject_words,"
                + " subject_employer, source, disclosed_at, aware_at, what_happened,"
                + " child_at_risk_now, networking_in_day, works_for_trust, reporting_is_conflict,"
                + " reported_by, from_procedure, reported_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            report,
            concern.school(),
            subject.username(),
            subject.kind().id(),
            subject.words(),
            subject.employer(),
            concern.source().id(),
            Timestamp.from(concern.disclosedAt()),
            Timestamp.from(concern.awareAt()),
            concern.whatHappened(),
            concern.childAtRiskNow(),
            concern.networkingInWorkingDay(),
            concern.worksForTrust(),
            concern.reportingIsConflict(),
            concern.reportedBy(),
            concern.fromProcedure(),
            now())
        .update();
    return id;
  }

  /** Who reported it stands in its trail, which the team alone reads. */
  void opened(String id, String number, NewConcern concern) {
    jdbc.sql("update staff_concern set case_key = ? where id = ?").params(number, id).update();
    By by = concern.reportedBy() == null ? By.system() : By.person(concern.reportedBy());
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, by)
            .inSchool(concern.school())
            .at("reported", "Concern reported")
            .with(java.util.Map.of("concern", id)));
  }

  void join(String number, String to) {
    jdbc.sql("update staff_concern set joined_to = ? where case_key = ? or joined_to = ?")
        .params(to, number, number)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static StaffConcern read(ResultSet rs, int row) throws SQLException {
    return new StaffConcern(
        rs.getString("id"),
        rs.getString("report"),
        rs.getString("school"),
        rs.getString("case_key"),
        new Subject(
            rs.getString("subject"),
            SubjectKind.byId(rs.getString("subject_kind")).orElseThrow(),
            rs.getString("subject_words"),
            rs.getString("subject_employer")),
        Source.byId(rs.getString("source")).orElseThrow(),
        moment(rs, "disclosed_at"),
        moment(rs, "aware_at"),
        rs.getString("what_happened"),
        rs.getBoolean("child_at_risk_now"),
        rs.getBoolean("networking_in_day"),
        rs.getBoolean("works_for_trust"),
        rs.getBoolean("reporting_is_conflict"),
        rs.getString("reported_by"),
        rs.getString("from_procedure"),
        moment(rs, "reported_at"),
        rs.getString("joined_to"),
        moment(rs, "closed_at"));
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    Timestamp at = rs.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
