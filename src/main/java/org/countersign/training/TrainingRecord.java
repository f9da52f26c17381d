package org.countersign.training;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.policy.Policies;
import org.countersign.school.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who read the policy, was trained, was shown a network or signed the acceptable use policy.
 * Entries are added and never changed. It does not ask who may add one: that is the procedure's
 * rule.
 */
@Service
public class TrainingRecord {

  /** How long what was done counts, as the policy says or by our default. */
  private static final String VALIDITY = "training-valid";

  private final JdbcClient jdbc;
  private final Trail trail;
  private final Policies policies;
  private final Schools schools;
  private final Clock clock;

  TrainingRecord(JdbcClient jdbc, Trail trail, Policies policies, Schools schools, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.policies = policies;
    this.schools = schools;
    this.clock = clock;
  }

  /**
   * @param platform the network that it is about, or null
   * @param on when it was done; not in the future
   * @param by username of whoever recorded it
   * @param caseKey number of the case in which it was said, or null
   */
  public record Entry(
      String school,
      Trainee trainee,
      Training kind,
      String platform,
      LocalDate on,
      String by,
      String caseKey) {}

  /**
   * @throws IllegalArgumentException for a day still to come
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Entry entry) {
    if (entry.on().isAfter(LocalDate.now(clock))) {
      throw new IllegalArgumentException("What is still to come has not been done");
    }
    jdbc.sql(
            "insert into training_record (school, username, name, kind, platform, done_on,"
                + " recorded_by, recorded_at, case_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.school(),
            entry.trainee().username(),
            entry.trainee().name(),
            entry.kind().id(),
            entry.platform(),
            entry.on(),
            entry.by(),
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
            entry.caseKey())
        .update();
    tell(entry);
  }

  /** All of a person, newest first. */
  public List<Entry> of(String school, Trainee trainee) {
    return jdbc.sql(
            "select * from training_record where school = ? and (username = ? or name = ?)"
                + " order by done_on desc, id desc")
        .params(school, trainee.username(), trainee.name())
        .query(
            (rs, i) ->
                new Entry(
                    school,
                    trainee,
                    Training.byId(rs.getString("kind")).orElseThrow(),
                    rs.getString("platform"),
                    rs.getObject("done_on", LocalDate.class),
                    rs.getString("recorded_by"),
                    rs.getString("case_key")))
        .list();
  }

  /**
   * The last time that counts today.
   *
   * @param platform the network, or null for what is about none
   */
  public Optional<Entry> valid(String school, Trainee trainee, Training kind, String platform) {
    return of(school, trainee).stream()
        .filter(entry -> entry.kind() == kind && Objects.equals(entry.platform(), platform))
        .findFirst()
        .filter(entry -> counts(school, entry.on()));
  }

  /**
   * What somebody of the staff has on record.
   *
   * @param platform the network, or null for what is about none
   */
  public record Done(String username, Training kind, String platform) {}

  /** All that counts today of the school's staff. */
  public Set<Done> counting(String school) {
    return jdbc
        .sql(
            "select username, kind, platform, max(done_on) as last_on from training_record"
                + " where school = ? and username is not null group by username, kind, platform")
        .param(school)
        .query(
            (rs, i) ->
                counts(school, rs.getObject("last_on", LocalDate.class))
                    ? new Done(
                        rs.getString("username"),
                        Training.byId(rs.getString("kind")).orElseThrow(),
                        rs.getString("platform"))
                    : null)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether what was done on that day counts today, by the policy or by our default. */
  public boolean counts(String school, LocalDate on) {
    Period validity =
        Period.parse(
            policies.deadline(schools.byId(school).orElseThrow().policy(), VALIDITY).within());
    return on.plus(validity).isAfter(LocalDate.now(clock));
  }

  private void tell(Entry entry) {
    Map<String, Object> details = new HashMap<>();
    details.put("person", entry.trainee().username());
    details.put("name", entry.trainee().name());
    details.put("kind", entry.kind().id());
    details.put("platform", entry.platform());
    details.put("on", entry.on().toString());
    details.put("case", entry.caseKey());
    details.values().removeIf(Objects::isNull);
    trail.record(
        TrailEvent.of(
                Chain.ofRegister(entry.school(), "training"),
                Kind.REGISTER_CHANGED,
                By.person(entry.by()))
            .inSchool(entry.school())
            .at("added", "Training recorded")
            .with(details));
  }
}
