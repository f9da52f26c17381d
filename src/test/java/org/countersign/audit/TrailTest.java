package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.audit.TrailFixture.decision;
import static org.countersign.audit.TrailFixture.post;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event is committed with what it tells, or with nothing; issue 4, “How”. */
@TrailTests
@Tag("h2")
class TrailTest {

  /** As many people as the product has connections. */
  private static final int EVERYBODY = 20;

  @Autowired private Trail trail;
  @Autowired private TrailFixture fixture;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSource database;
  @Autowired private MovableClock clock;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void empty() {
    fixture.empty();
  }

  private long events(Chain chain) {
    return fixture.linesOf(chain).size();
  }

  private TransactionTemplate transaction(int propagation) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(propagation);
    return template;
  }

  @Test
  void anEventHasItsMomentItsActorAndItsPlaceInTheChain() {
    UUID first = fixture.record(decision(post(1), "Too blurred"));
    UUID second =
        fixture.record(
            TrailEvent.of(post(1), Kind.SERVICE_STEP, By.system(first)).onBehalfOf("ann.cole"));

    List<TrailLine> lines = fixture.linesOf(post(1));
    TrailEntry decided = lines.get(0).entry();
    TrailEntry step = lines.get(1).entry();
    assertThat(decided.id()).isEqualTo(first);
    assertThat(decided.number()).isEqualTo(1);
    assertThat(decided.at()).isEqualTo(clock.instant());
    assertThat(decided.kind()).isEqualTo("decision");
    assertThat(decided.actorKind()).isEqualTo("person");
    assertThat(decided.actor()).isEqualTo("maud.pettigrew");
    assertThat(decided.school()).isEqualTo("obs");
    assertThat(decided.element()).isEqualTo("approvePost");
    assertThat(decided.elementName()).isEqualTo("Approve post");
    assertThat(decided.clauses()).isEqualTo("OBS:ACC-1.2");
    assertThat(decided.previous()).isEqualTo("0".repeat(64));
    assertThat(lines.get(0).payload().content())
        .isEqualTo("{\"answer\":\"refused\",\"reason\":\"Too blurred\"}");
    assertThat(step.id()).isEqualTo(second);
    assertThat(step.number()).isEqualTo(2);
    assertThat(step.actorKind()).isEqualTo("system");
    assertThat(step.actor()).isNull();
    assertThat(step.cause()).isEqualTo(first);
    assertThat(step.onBehalfOf()).isEqualTo("ann.cole");
    assertThat(step.previous()).isEqualTo(decided.hash());
  }

  @Test
  void whatIsRolledBackLeavesNoEvent() {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            status -> {
              trail.record(decision(post(1), "Never happened"));
              status.setRollbackOnly();
            });
    assertThat(events(post(1))).isZero();
    fixture.record(decision(post(1), "Happened"));
    assertThat(fixture.linesOf(post(1)).get(0).entry().number()).isEqualTo(1);
  }

  @Test
  void withoutATransactionNothingIsRecorded() {
    assertThatThrownBy(() -> trail.record(decision(post(1), "Alone")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("recordApart");
  }

  @Test
  void whereTheEventCannotBeWrittenTheTransactionFails() {
    jdbc.execute("create table trail_told (id integer)");
    TrailTable broken = mock(TrailTable.class);
    doThrow(new DataAccessResourceFailureException("Disk full")).when(broken).append(any(), any());
    JdbcTransactionManager manager = new JdbcTransactionManager(database);
    manager.addListener(new TrailCommit(broken, jdbc));

    assertThatThrownBy(
            () ->
                new TransactionTemplate(manager)
                    .executeWithoutResult(
                        status -> {
                          jdbc.update("insert into trail_told (id) values (1)");
                          trail.record(decision(post(1), "Told"));
                        }))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(jdbc.queryForObject("select count(*) from trail_told", Integer.class)).isZero();
  }

  @Test
  void whatHappensLastInATransactionIsWrittenToo() {
    fixture.inTransaction(
        () -> {
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  trail.record(decision(post(1), "Before commit"));
                }

                @Override
                public void beforeCompletion() {
                  trail.record(decision(post(1), "Before completion"));
                }
              });
          return null;
        });
    assertThat(events(post(1))).isEqualTo(2);
  }

  @Test
  void whatHappensAfterTheCommitIsRefusedAndNotLost() {
    assertThatThrownBy(
            () ->
                fixture.inTransaction(
                    () -> {
                      TransactionSynchronizationManager.registerSynchronization(
                          new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                              trail.record(decision(post(1), "Too late"));
                            }
                          });
                      return null;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("being committed");
  }

  @Test
  void aTransactionWithinAnotherHasItsOwnEvents() {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            outer -> {
              trail.record(decision(post(1), "Outer"));
              transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                  .executeWithoutResult(inner -> trail.record(decision(post(2), "Inner")));
              trail.record(decision(post(1), "Outer again"));
              outer.setRollbackOnly();
            });
    assertThat(events(post(1))).isZero();
    assertThat(events(post(2))).isEqualTo(1);
  }

  @Test
  void whatIsUndoneToASavepointLeavesNoEvent() {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            outer -> {
              trail.record(decision(post(1), "Kept"));
              transaction(TransactionDefinition.PROPAGATION_NESTED)
                  .executeWithoutResult(
                      nested -> {
                        trail.record(decision(post(1), "Undone"));
                        nested.setRollbackOnly();
                      });
            });
    assertThat(fixture.linesOf(post(1)))
        .singleElement()
        .satisfies(line -> assertThat(line.payload().content()).contains("Kept"));
  }

  @Test
  void aRefusalStaysWhateverBecomesOfTheTransaction() {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            status -> {
              trail.record(decision(post(1), "Rolled back"));
              trail.recordApart(TrailEvent.of(post(1), Kind.REFUSED, By.person("ann.cole")));
              status.setRollbackOnly();
            });
    assertThat(fixture.linesOf(post(1)))
        .singleElement()
        .satisfies(line -> assertThat(line.entry().kind()).isEqualTo("refused"));
  }

  @Test
  void asManyAsThereAreConnectionsAreRefusedAtOnceAndNobodyWaitsForEver() throws Exception {
    CyclicBarrier allHoldAConnection = new CyclicBarrier(EVERYBODY);
    everybody(
        () ->
            fixture.inTransaction(
                () -> {
                  jdbc.queryForObject("select 1", Integer.class);
                  await(allHoldAConnection);
                  trail.record(decision(post(1), "Told"));
                  return trail.recordApart(TrailEvent.of(Chain.PRODUCT, Kind.REFUSED, By.nobody()));
                }));
    assertThat(events(Chain.PRODUCT)).isEqualTo(EVERYBODY);
    assertThat(events(post(1))).isEqualTo(EVERYBODY);
  }

  private static void everybody(Runnable work) throws Exception {
    var threads = Executors.newFixedThreadPool(EVERYBODY);
    try {
      List<? extends Future<?>> all =
          IntStream.range(0, EVERYBODY).mapToObj(i -> threads.submit(work)).toList();
      for (Future<?> each : all) {
        each.get(20, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
