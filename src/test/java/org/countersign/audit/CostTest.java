package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.decision;
import static org.countersign.audit.TrailFixture.post;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Issue 4, “Cost known”: statements that the trail adds to a transaction. */
@TrailTests
@Tag("h2")
class CostTest {

  @Autowired private TrailFixture fixture;
  @Autowired private TrailKeys keys;
  @Autowired private DataSource database;
  @Autowired private MovableClock clock;

  private final SingleQueryCountHolder counted = new SingleQueryCountHolder();

  @BeforeEach
  void empty() {
    fixture.empty();
  }

  private long statements(List<TrailEvent> events) {
    DataSource counting = ProxyDataSourceBuilder.create(database).countQuery(counted).build();
    TrailTable table =
        new TrailTable(
            keys, counting, new StaticListableBeanFactory().getBeanProvider(TrailFollower.class));
    List<Pending> pending =
        events.stream()
            .map(event -> new Pending(UUID.randomUUID(), clock.instant(), event))
            .toList();
    counted.clear();
    new TransactionTemplate(new JdbcTransactionManager(counting))
        .executeWithoutResult(status -> table.append(new JdbcTemplate(counting), pending));
    return counted.getQueryCountMap().values().stream().mapToLong(each -> each.getTotal()).sum();
  }

  @Test
  void oneEventCostsThreeStatementsAndItsDetailsAFourth() {
    assertThat(statements(List.of(TrailEvent.of(post(1), Kind.TIMER, By.system())))).isEqualTo(3);
    assertThat(statements(List.of(decision(post(1), "A reason")))).isEqualTo(4);
  }

  @Test
  void moreEventsOfTheSameCaseCostNoMore() {
    assertThat(
            statements(
                IntStream.range(0, 20).mapToObj(i -> decision(post(1), "Reason " + i)).toList()))
        .isEqualTo(4);
  }

  @Test
  void eachFurtherChainCostsItsLockAndItsHead() {
    assertThat(statements(List.of(decision(post(1), "One"), decision(post(2), "Two"))))
        .isEqualTo(6);
  }

  @Test
  void nothingRecordedCostsNothing() {
    assertThat(statements(List.of())).isZero();
  }
}
