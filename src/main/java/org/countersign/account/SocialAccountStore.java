package org.countersign.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.account.SocialAccount.Status;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the account register. */
@Repository
class SocialAccountStore {

  private static final String COLUMNS =
      "platform = :platform, handle = :handle, link = :link, purpose = :purpose,"
          + " audience = :audience, status = :status, opened_on = :openedOn,"
          + " school_email = :schoolEmail, credentials_place = :place,"
          + " credentials_keeper = :keeper";

  private final JdbcClient jdbc;
  private final Trail trail;

  SocialAccountStore(JdbcClient jdbc, Trail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  List<SocialAccount> all(String school) {
    Map<String, List<String>> owners = owners(school);
    return jdbc.sql("select * from social_account where school = ? order by platform, handle, id")
        .param(school)
        .query((rs, i) -> read(rs, owners))
        .list();
  }

  Optional<SocialAccount> byId(String school, String id) {
    List<String> owners =
        jdbc.sql("select username from social_account_owner where school = ? and account = ?")
            .params(school, id)
            .query(String.class)
            .list();
    return jdbc.sql("select * from social_account where school = ? and id = ?")
        .params(school, id)
        .query((rs, i) -> read(rs, Map.of(id, owners)))
        .optional();
  }

  void add(SocialAccount account) {
    with(
        account,
        "insert into social_account (school, id, platform, handle, link, purpose, audience,"
            + " status, opened_on, school_email, credentials_place, credentials_keeper)"
            + " values (:school, :id, :platform, :handle, :link, :purpose, :audience, :status,"
            + " :openedOn, :schoolEmail, :place, :keeper)");
    addOwners(account);
    tell(account, "entered");
  }

  void change(SocialAccount account) {
    with(account, "update social_account set " + COLUMNS + " where school = :school and id = :id");
    jdbc.sql("delete from social_account_owner where school = ? and account = ?")
        .params(account.school(), account.id())
        .update();
    addOwners(account);
    tell(account, "changed");
  }

  /** Accounts are entered from files alone, so it is nobody's doing here. */
  private void tell(SocialAccount account, String what) {
    trail.record(
        TrailEvent.of(
                Chain.ofRegister(account.school(), "accounts"), Kind.REGISTER_CHANGED, By.system())
            .inSchool(account.school())
            .at(what, "Account " + what)
            .with(
                Map.of(
                    "account", account.id(),
                    "status", account.status().id(),
                    "owners", account.owners().stream().sorted().toList())));
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
        .update();
  }

  private void addOwners(SocialAccount account) {
    account
        .owners()
        .forEach(
            owner ->
                jdbc.sql(
                        "insert into social_account_owner (school, account, username)"
                            + " values (?, ?, ?)")
                    .params(account.school(), account.id(), owner)
                    .update());
  }

  private Map<String, List<String>> owners(String school) {
    Map<String, List<String>> owners = new HashMap<>();
    jdbc.sql("select account, username from social_account_owner where school = ?")
        .param(school)
        .query(
            rs -> {
              owners
                  .computeIfAbsent(rs.getString("account"), id -> new ArrayList<>())
                  .add(rs.getString("username"));
            });
    return owners;
  }

  private static SocialAccount read(ResultSet rs, Map<String, List<String>> owners)
      throws SQLException {
    return new SocialAccount(
        rs.getString("school"),
        rs.getString("id"),
        rs.getString("platform"),
        rs.getString("handle"),
        rs.getString("link"),
        rs.getString("purpose"),
        rs.getString("audience"),
        Status.byId(rs.getString("status")).orElseThrow(),
        owners.getOrDefault(rs.getString("id"), List.of()),
        rs.getObject("opened_on", LocalDate.class),
        rs.getString("school_email"),
        rs.getString("credentials_place"),
        Role.byId(rs.getString("credentials_keeper")).orElseThrow());
  }
}
