package org.countersign.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount.Status;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the account register. */
@Repository
class SocialAccountStore {

  private static final String COLUMNS =
      "platform = :platform, handle = :handle, link = :link, purpose = :purpose,"
          + " audience = :audience, status = :status, opened_on = :openedOn,"
          + " school_email = :schoolEmail, credentials_place = :place,"
          + " credentials_keeper = :keeper, lead_owner = :lead, open_or_closed = :openTo,"
          + " monitor_roles = :monitors, owners_monitor = :ownersMonitor, review_on = :reviewOn";

  private final JdbcClient jdbc;
  private final Trail trail;
  private final AccountStatuses statuses;
  private final AccountPeople people;
  private final ApplicationEventPublisher events;

  SocialAccountStore(
      JdbcClient jdbc,
      Trail trail,
      AccountStatuses statuses,
      AccountPeople people,
      ApplicationEventPublisher events) {
    this.events = events;
    this.jdbc = jdbc;
    this.people = people;
    this.trail = trail;
    this.statuses = statuses;
  }

  List<SocialAccount> all(String school) {
    Map<String, AccountPeople.PeopleOf> its = people.of(school, null);
    return jdbc.sql("select * from social_account where school = ? order by platform, handle, id")
        .param(school)
        .query((rs, i) -> read(rs, its))
        .list();
  }

  Optional<SocialAccount> byId(String school, String id) {
    Map<String, AccountPeople.PeopleOf> its = people.of(school, id);
    return jdbc.sql("select * from social_account where school = ? and id = ?")
        .params(school, id)
        .query((rs, i) -> read(rs, its))
        .optional();
  }

  /**
   * @param by who brought it about
   * @param caseKey number of the case in which, or null
   */
  void add(SocialAccount account, By by, String caseKey) {
    with(
        account,
        "insert into social_account (school, id, platform, handle, link, purpose, audience,"
            + " status, opened_on, school_email, credentials_place, credentials_keeper, lead_owner,"
            + " open_or_closed, monitor_roles, owners_monitor, review_on)"
            + " values (:school, :id, :platform, :handle, :link, :purpose, :audience, :status,"
            + " :openedOn, :schoolEmail, :place, :keeper, :lead, :openTo, :monitors,"
            + " :ownersMonitor, :reviewOn)");
    people.add(account);
    statuses.add(account, by, caseKey, null);
    tell(account, "entered", by, caseKey);
  }

  /** As a file says. */
  void change(SocialAccount account, SocialAccount old, By by) {
    change(account, old, by, null, null);
  }

  /**
   * @param old as it stands in the register
   * @param caseKey number of the case in which, or null
   * @param note what is to be read of it beside its status; null where only a new status is kept
   */
  void change(SocialAccount account, SocialAccount old, By by, String caseKey, String note) {
    with(account, "update social_account set " + COLUMNS + " where school = :school and id = :id");
    people.replace(account);
    if (account.status() != old.status() || note != null) {
      statuses.add(account, by, caseKey, note);
    }
    tell(account, "changed", by, caseKey);
    events.publishEvent(
        new AccountChanged(
            account.school(),
            account.id(),
            account.status(),
            !account.owners().equals(old.owners())));
  }

  private void tell(SocialAccount account, String what, By by, String caseKey) {
    Map<String, Object> details = new HashMap<>();
    details.put("account", account.id());
    details.put("status", account.status().id());
    details.put("owners", account.owners());
    details.put("lead", account.upkeep().lead());
    details.put("case", caseKey);
    details.values().removeIf(Objects::isNull);
    trail.record(
        TrailEvent.of(Chain.ofRegister(account.school(), "accounts"), Kind.REGISTER_CHANGED, by)
            .inSchool(account.school())
            .at(what, "Account " + what)
            .with(details));
  }

  private void with(SocialAccount account, String sql) {
    jdbc.sql(sql)
        .param("school", account.school())
        .param("id", account.id())
        .param("platform", account.platform())
        .param("handle", account.handle())
        .param("link", account.link())
        .param("purpose", account.purpose())
        .param("audience", account.audience())
        .param("status", account.status().id())
        .param("openedOn", account.openedOn())
        .param("schoolEmail", account.schoolEmail())
        .param("place", account.credentialsPlace())
        .param("keeper", account.credentialsKeeper().id())
        .param("lead", account.upkeep().lead())
        .param("openTo", account.upkeep().openTo())
        .param(
            "monitors",
            account.upkeep().monitors().stream().map(Role::id).collect(Collectors.joining(",")))
        .param("ownersMonitor", account.upkeep().ownersMonitor())
        .param("reviewOn", account.upkeep().reviewOn())
        .update();
  }

  private static SocialAccount read(ResultSet rs, Map<String, AccountPeople.PeopleOf> all)
      throws SQLException {
    AccountPeople.PeopleOf its =
        all.getOrDefault(rs.getString("id"), AccountPeople.PeopleOf.NOBODY);
    return new SocialAccount(
        rs.getString("school"),
        rs.getString("id"),
        rs.getString("platform"),
        rs.getString("handle"),
        rs.getString("link"),
        rs.getString("purpose"),
        rs.getString("audience"),
        Status.byId(rs.getString("status")).orElseThrow(),
        its.owners(),
        rs.getObject("opened_on", LocalDate.class),
        rs.getString("school_email"),
        rs.getString("credentials_place"),
        Role.byId(rs.getString("credentials_keeper")).orElseThrow(),
        new Upkeep(
            rs.getString("lead_owner"),
            its.nonEmployees(),
            rs.getString("open_or_closed"),
            Arrays.stream(rs.getString("monitor_roles").split(","))
                .flatMap(role -> Role.byId(role).stream())
                .toList(),
            rs.getBoolean("owners_monitor"),
            rs.getObject("review_on", LocalDate.class)));
  }
}
