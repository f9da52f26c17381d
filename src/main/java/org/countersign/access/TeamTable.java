package org.countersign.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams as they are now; what they were stands in the trails of their cases. */
@Repository
class TeamTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  TeamTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param procedure of the first case
   * @param cases numbers, the first first
   */
  record Team(String id, String school, String procedure, List<String> cases) {}

  Optional<Team> ofCase(String number) {
    return jdbc.sql(
            "select team.id, team.school, team.procedure_id from case_team team"
                + " join case_team_case held on held.team = team.id where held.case_key = ?")
        .param(number)
        .query(
            (rs, row) ->
                new Team(
                    rs.getString("id"),
                    rs.getString("school"),
                    rs.getString("procedure_id"),
                    cases(rs.getString("id"))))
        .optional();
  }

  private List<String> cases(String team) {
    return jdbc.sql("select case_key from case_team_case where team = ? order by place")
        .param(team)
        .query(String.class)
        .list();
  }

  /** The case with which a team began. */
  record First(String number, String school, String procedure) {}

  /** Of the teams that the person is of, the newest first. */
  List<First> casesOf(String person) {
    return jdbc.sql(
            "select held.case_key, team.school, team.procedure_id from case_team team"
                + " join case_team_member member on member.team = team.id"
                + " join case_team_case held on held.team = team.id and held.place = 1"
                + " where member.person = ? order by team.opened_at desc, held.case_key")
        .param(person)
        .query(
            (rs, row) ->
                new First(
                    rs.getString("case_key"), rs.getString("school"), rs.getString("procedure_id")))
        .list();
  }

  /** Usernames of all members of teams of the school. */
  List<String> everybody(String school) {
    return jdbc.sql(
            "select distinct member.person from case_team_member member"
                + " join case_team team on team.id = member.team where team.school = ?"
                + " order by member.person")
        .param(school)
        .query(String.class)
        .list();
  }

  List<TeamMember> members(String team) {
    return jdbc.sql(
            "select person, part, reason from case_team_member where team = ? order by part,"
                + " person")
        .param(team)
        .query(
            (rs, row) ->
                new TeamMember(
                    rs.getString("person"),
                    TeamPart.byId(rs.getString("part")),
                    rs.getString("reason")))
        .list();
  }

  Map<String, Exclusion> excluded(String team) {
    Map<String, Exclusion> excluded = new LinkedHashMap<>();
    jdbc.sql("select person, why from case_team_excluded where team = ? order by person")
        .param(team)
        .query(
            rs -> {
              excluded.put(rs.getString("person"), Exclusion.byId(rs.getString("why")));
            });
    return excluded;
  }

  void add(String id, String school, String procedure) {
    jdbc.sql("insert into case_team (id, school, procedure_id, opened_at) values (?, ?, ?, ?)")
        .params(id, school, procedure, now())
        .update();
  }

  void addCase(String team, String number) {
    jdbc.sql(
            "insert into case_team_case (case_key, team, place)"
                + " select ?, id, (select count(*) + 1 from case_team_case where team = ?)"
                + " from case_team where id = ?")
        .params(number, team, team)
        .update();
  }

  /** Changes of one team wait for each other. */
  void lock(String team) {
    jdbc.sql("select id from case_team where id = ? for update")
        .param(team)
        .query(String.class)
        .single();
  }

  void join(String team, TeamMember member, String by) {
    jdbc.sql(
            "insert into case_team_member (team, person, part, reason, since, added_by)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(team, member.person(), member.part().id(), member.reason(), now(), by)
        .update();
  }

  void setPart(String team, String person, TeamPart part) {
    jdbc.sql("update case_team_member set part = ? where team = ? and person = ?")
        .params(part.id(), team, person)
        .update();
  }

  /** Whether they were of it. */
  boolean leave(String team, String person) {
    return jdbc.sql("delete from case_team_member where team = ? and person = ?")
            .params(team, person)
            .update()
        > 0;
  }

  void exclude(String team, String person, Exclusion why, String by) {
    jdbc.sql(
            "insert into case_team_excluded (team, person, why, noted_at, noted_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(team, person, why.id(), now(), by)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
