package org.countersign.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of those who run accounts. */
@Repository
class AccountPeople {

  private static final String OWNERS = "social_account_owner";
  private static final String HELPERS = "social_account_helper";

  private final JdbcClient jdbc;

  AccountPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Usernames of the owners, and names of the others who run it. */
  record PeopleOf(List<String> owners, List<String> nonEmployees) {

    static final PeopleOf NOBODY = new PeopleOf(List.of(), List.of());
  }

  /** Those of the account, in place of whoever ran it before. */
  void replace(SocialAccount account) {
    for (String table : List.of(OWNERS, HELPERS)) {
      jdbc.sql("delete from " + table + " where school = ? and account = ?")
          .params(account.school(), account.id())
          .update();
    }
    add(account);
  }

  void add(SocialAccount account) {
    account.owners().forEach(owner -> addOne(account, OWNERS, "username", owner));
    account.upkeep().nonEmployees().forEach(name -> addOne(account, HELPERS, "name", name));
  }

  private void addOne(SocialAccount account, String table, String column, String who) {
    jdbc.sql("insert into " + table + " (school, account, " + column + ") values (?, ?, ?)")
        .params(account.school(), account.id(), who)
        .update();
  }

  /**
   * By id of their account.
   *
   * @param account of that one alone; null for all of the school
   */
  Map<String, PeopleOf> of(String school, String account) {
    Map<String, PeopleOf> people = new HashMap<>();
    String where = " where school = :school" + (account == null ? "" : " and account = :account");
    jdbc.sql(
            "select account, username as who, true as employed from social_account_owner"
                + where
                + " union all select account, name, false from social_account_helper"
                + where)
        .param("school", school)
        .param("account", account)
        .query(
            rs -> {
              PeopleOf its =
                  people.computeIfAbsent(
                      rs.getString("account"),
                      id -> new PeopleOf(new ArrayList<>(), new ArrayList<>()));
              (rs.getBoolean("employed") ? its.owners() : its.nonEmployees())
                  .add(rs.getString("who"));
            });
    return people;
  }
}
