package org.countersign.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The row of each child that whoever publishes and whoever records lock until they commit. */
@Component
class ChildLocks {

  private static final String OF_CHILDREN =
      "select kind, child from consent_child where school = :school and child in (:ids)";

  private final JdbcClient jdbc;
  private final KnownChildren known;
  private final TransactionTemplate aside;

  ChildLocks(JdbcClient jdbc, KnownChildren known, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.known = known;
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Waits until nobody else holds one of them, always in the same order, so that two who lock
   * several never wait for each other. Children whom the school does not know are left out: nothing
   * can be recorded of them.
   */
  void lock(String school, Collection<Child> children) {
    if (children.isEmpty()) {
      return;
    }
    Set<Child> missing = new HashSet<>(known.of(school, children));
    missing.removeAll(rows(school, children, OF_CHILDREN));
    missing.stream().sorted().forEach(child -> add(school, child));
    rows(school, children, OF_CHILDREN + " order by kind, child for update");
  }

  private List<Child> rows(String school, Collection<Child> children, String sql) {
    return jdbc.sql(sql)
        .param("school", school)
        .param("ids", children.stream().map(Child::id).distinct().sorted().toList())
        .query((rs, i) -> ConsentStore.child(rs))
        .list();
  }

  /** In a transaction of its own: a row that another added first must not end the caller's. */
  private void add(String school, Child child) {
    try {
      aside.executeWithoutResult(
          status ->
              jdbc.sql("insert into consent_child (school, kind, child) values (?, ?, ?)")
                  .params(school, child.kind().id(), child.id())
                  .update());
    } catch (DuplicateKeyException addedByAnother) {
      return;
    }
  }
}
