package org.countersign.accountadoption;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.access.AnswersAsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' adoptions. Versions and what people decided are added and never changed; what an
 * account lacks is as it was last looked at. It works in the caller's transaction and does not ask
 * who may do it: that is the procedure's rule.
 */
@Service
class AdoptionRegister {

  private final AdoptionTable table;
  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final ParticularsForm form;
  private final AsRegistered registered;
  private final Clock clock;

  AdoptionRegister(
      AdoptionTable table,
      JdbcClient jdbc,
      AnswersAsJson json,
      ParticularsForm form,
      AsRegistered registered,
      Clock clock) {
    this.table = table;
    this.jdbc = jdbc;
    this.json = json;
    this.form = form;
    this.registered = registered;
    this.clock = clock;
  }

  /** What somebody decided at a task. */
  record Said(
      int version,
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      String by,
      Instant at) {}

  /** An account, as somebody names it. Returns the adoption's id. */
  @Transactional(propagation = Propagation.MANDATORY)
  String begin(String school, Particulars said, String by) {
    String id = UUID.randomUUID().toString();
    table.add(id, school, by, said, now());
    addVersion(id, 1, said, by);
    return id;
  }

  /** A new version, which counts from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  void revise(Adoption adoption, Particulars said, String by) {
    table.revise(adoption, said);
    addVersion(adoption.id(), adoption.version() + 1, said, by);
  }

  /** What the version that counts says, as the account register has it since. */
  Particulars said(Adoption adoption) {
    return registered.of(adoption, written(adoption));
  }

  /** What somebody wrote as the version that counts. */
  Particulars written(Adoption adoption) {
    return jdbc.sql(
            "select answers from account_adoption_version where adoption = ? and version = ?")
        .params(adoption.id(), adoption.version())
        .query(String.class)
        .optional()
        .map(json::read)
        .map(form::stored)
        .orElseThrow(() -> new IllegalStateException("No such version of " + adoption.id()));
  }

  /** Everybody who wrote a version of it, whoever named it first. */
  List<String> editors(String id) {
    return jdbc
        .sql("select editor from account_adoption_version where adoption = ? order by version")
        .param(id)
        .query(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** What it lacks, in the place of what it lacked before. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lacks(Adoption adoption, List<Gap> gaps) {
    jdbc.sql("delete from account_adoption_gap where adoption = ?").param(adoption.id()).update();
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      jdbc.sql(
              "insert into account_adoption_gap (adoption, position, shut, says, remedy, clause,"
                  + " basis) values (?, ?, ?, ?, ?, ?, ?)")
          .params(adoption.id(), i, gap.shut(), gap.says(), gap.remedy(), gap.clause(), gap.basis())
          .update();
    }
  }

  List<Gap> gaps(Adoption adoption) {
    return jdbc.sql("select * from account_adoption_gap where adoption = ? order by position")
        .param(adoption.id())
        .query(
            (rs, i) ->
                new Gap(
                    rs.getBoolean("shut"),
                    rs.getString("says"),
                    rs.getString("remedy"),
                    rs.getString("clause"),
                    rs.getString("basis")))
        .list();
  }

  /** Somebody decided that of the version that counts. */
  @Transactional(propagation = Propagation.MANDATORY)
  void add(
      Adoption adoption,
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      String by) {
    jdbc.sql(
            "insert into account_adoption_said (adoption, version, task, decision, reason, answers,"
                + " said_by, said_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            adoption.id(),
            adoption.version(),
            task,
            decision,
            reason,
            json.write(answers),
            by,
            Timestamp.from(now()))
        .update();
  }

  /** Of all versions, newest first. */
  List<Said> decisions(Adoption adoption) {
    return jdbc.sql("select * from account_adoption_said where adoption = ? order by id desc")
        .param(adoption.id())
        .query(
            (rs, i) ->
                new Said(
                    rs.getInt("version"),
                    rs.getString("task"),
                    rs.getString("decision"),
                    rs.getString("reason"),
                    json.read(rs.getString("answers")),
                    rs.getString("said_by"),
                    rs.getTimestamp("said_at").toInstant()))
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void confirm(Adoption adoption, String by) {
    table.confirm(adoption, by, now());
  }

  /**
   * @param why as whoever asked reads it; null where there is nothing to say
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void become(Adoption adoption, Status status, String why) {
    table.become(adoption.id(), status, why, now());
  }

  private void addVersion(String id, int version, Particulars said, String by) {
    jdbc.sql(
            "insert into account_adoption_version (adoption, version, editor, made_at, answers)"
                + " values (?, ?, ?, ?, ?)")
        .params(id, version, by, Timestamp.from(now()), json.write(form.write(said)))
        .update();
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
