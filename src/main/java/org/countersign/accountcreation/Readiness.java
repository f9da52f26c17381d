package org.countersign.accountcreation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must be done before an account opens, and what its owners confirmed of it (A3). */
@Repository
class Readiness {

  private final JdbcClient jdbc;
  private final Clock clock;

  Readiness(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param about name of a person not employed by the school, or empty for the owner who confirms
   * @param on when it was done
   */
  record Confirmed(String by, String about, String point, LocalDate on) {}

  /** What the policy wants of the version that counts; asked again, the same is in its place. */
  void want(Application application, List<Point> points) {
    jdbc.sql("delete from account_readiness_point where application = ? and version = ?")
        .params(application.id(), application.version())
        .update();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      jdbc.sql(
              "insert into account_readiness_point (application, version, position, point, whose,"
                  + " says, clause, basis) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              application.id(),
              application.version(),
              i,
              point.id(),
              point.whose(),
              point.says(),
              point.clause(),
              point.basis())
          .update();
    }
  }

  /** What is wanted of the version that counts; empty before it is approved. */
  List<Point> wanted(Application application) {
    return jdbc.sql(
            "select * from account_readiness_point where application = ? and version = ?"
                + " order by position")
        .params(application.id(), application.version())
        .query(
            (rs, i) ->
                new Point(
                    rs.getString("point"),
                    rs.getString("whose"),
                    rs.getString("says"),
                    rs.getString("clause"),
                    rs.getString("basis")))
        .list();
  }

  /** What is wanted of those: owners, people not employed by the school, the account, families. */
  List<Point> wanted(Application application, String whose) {
    return wanted(application).stream().filter(point -> point.whose().equals(whose)).toList();
  }

  void confirm(Application application, Confirmed one) {
    jdbc.sql(
            "insert into account_readiness (application, version, confirmed_by, about, point,"
                + " done_on, confirmed_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            application.id(),
            application.version(),
            one.by(),
            one.about(),
            one.point(),
            one.on(),
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  /** Of the version that counts. */
  List<Confirmed> confirmed(Application application) {
    return jdbc.sql(
            "select * from account_readiness where application = ? and version = ?"
                + " order by confirmed_at, confirmed_by, about, point")
        .params(application.id(), application.version())
        .query(
            (rs, i) ->
                new Confirmed(
                    rs.getString("confirmed_by"),
                    rs.getString("about"),
                    rs.getString("point"),
                    rs.getObject("done_on", LocalDate.class)))
        .list();
  }

  /**
   * Whether every owner has confirmed each point of owners, and its lead each point of each person
   * not employed by the school. No where nothing was ever asked.
   */
  boolean isComplete(Application application, Details details) {
    return !wanted(application).isEmpty() && late(application, details).isEmpty();
  }

  /** Those of its owners who have not confirmed all that is asked of them. */
  List<String> late(Application application, Details details) {
    List<Point> wanted = wanted(application);
    Set<String> done = new HashSet<>();
    confirmed(application).forEach(one -> done.add(key(one.by(), one.about(), one.point())));
    return details.owners().stream()
        .filter(owner -> !done.containsAll(needed(owner, wanted, details)))
        .toList();
  }

  private static Set<String> needed(String owner, List<Point> wanted, Details details) {
    Set<String> needed = new HashSet<>();
    for (Point point : wanted) {
      if (point.whose().equals(Point.OWNER)) {
        needed.add(key(owner, "", point.id()));
      } else if (point.whose().equals(Point.NON_EMPLOYEE) && owner.equals(details.lead())) {
        details.nonEmployees().forEach(name -> needed.add(key(owner, name, point.id())));
      }
    }
    return needed;
  }

  private static String key(String by, String about, String point) {
    return by + "\n" + about + "\n" + point;
  }
}
