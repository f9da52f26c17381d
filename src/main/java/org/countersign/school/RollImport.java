package org.countersign.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a OneRoster 1.1 export in one transaction, accounts and rights included: all of it or
 * nothing. What it did, or why it refused, is on record either way.
 */
@Service
class RollImport {

  private static final Logger log = LoggerFactory.getLogger(RollImport.class);

  /**
   * @param schools the schools that the importer may change
   * @param mayChangeAccess whether roles and usernames may change: they decide who may do what
   * @param acceptLeavers whether somebody confirmed that many leave
   */
  record Terms(Set<String> schools, boolean mayChangeAccess, boolean acceptLeavers) {}

  private final Schools schools;
  private final RollStore store;
  private final RollImports imports;
  private final AccountNames accounts;
  private final AccountsInUse inUse;
  private final ApplicationEventPublisher events;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final TransactionTemplate whole;
  private final TransactionTemplate aside;

  RollImport(
      Schools schools,
      RollStore store,
      RollImports imports,
      AccountNames accounts,
      AccountsInUse inUse,
      ApplicationEventPublisher events,
      JdbcTemplate jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.schools = schools;
    this.store = store;
    this.imports = imports;
    this.accounts = accounts;
    this.inUse = inUse;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
    this.whole = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The terms of somebody who administers all schools. */
  Terms everything(boolean acceptLeavers) {
    Set<String> all = Set.copyOf(schools.all().stream().map(School::id).toList());
    return new Terms(all, true, acceptLeavers);
  }

  /**
   * Imports the files as the run of that id. Never throws: the run says how it went, and what is
   * unexpected is logged without the data.
   */
  RollImports.Run run(long id, Supplier<RollFiles> files, Terms terms) {
    Rejections[] rejections = {new Rejections()};
    try {
      RollFiles read = files.get();
      whole.executeWithoutResult(status -> importAll(id, read, terms, rejections));
    } catch (ImportRefused e) {
      refused(id, e.getMessage(), rejections[0].lines());
    } catch (RuntimeException e) {
      // The message of a database's error may hold a row, and a row holds a pupil's name.
      RuntimeException nameless = new IllegalStateException(e.getClass().getName());
      nameless.setStackTrace(e.getStackTrace());
      log.error("Import {} failed and changed nothing", id, nameless);
      refused(
          id,
          "An unexpected error stopped the import and nothing was changed ("
              + e.getClass().getSimpleName()
              + "). The log has the details.",
          rejections[0].lines());
    }
    RollImports.Run run = imports.byId(id).orElseThrow();
    log.info(
        "Import {} from {}: {}; rows read {}, added {}, changed {}, left {}, returned {}, removed"
            + " {}, rejected {}{}",
        id,
        run.source(),
        run.state(),
        run.rowsRead(),
        run.added(),
        run.changed(),
        run.left(),
        run.returned(),
        run.removed(),
        run.rejected(),
        run.reason() == null ? "" : ". " + run.reason());
    return run;
  }

  private void importAll(long id, RollFiles files, Terms terms, Rejections[] rejections) {
    lock();
    if (!imports.byId(id).orElseThrow().isRunning()) {
      throw new ImportRefused(
          "Another import ran while this one waited, and nothing of this one was changed. Import it"
              + " again.");
    }
    aside.executeWithoutResult(status -> imports.interruptOthers(id));
    LocalDate today = LocalDate.now(clock);
    RollExport export = new RollExport(files, schools);
    rejections[0] = export.rejections;
    Set<String> covered = export.orgs.covered();
    aside.executeWithoutResult(
        status ->
            imports.read(id, export.rowCount(), files.fingerprint(), String.join(",", covered)));
    checkTerms(export, terms);

    RollState before = store.load(covered);
    new RollReferences(export, before, today)
        .check(
            everything(false).schools(),
            new UsernameCheck.Taken(
                store.usernames(),
                inUse.all(),
                inUse.administrators(),
                store.staffElsewhere(covered)),
            terms.mayChangeAccess());
    RollPlan plan = new RollPlan(export, before, today);
    LeaverGuard.check(schools, before, plan.after(), today, terms);
    AtomicInteger applied = new AtomicInteger();
    store.save(
        before,
        plan.after(),
        rows ->
            aside.executeWithoutResult(status -> imports.progress(id, applied.addAndGet(rows))));
    List<ReportLine> report = RollReport.lines(export, before, plan, today);
    if (applied.get() > 0) {
      Set<String> unsplit = split(covered, terms);
      covered.forEach(school -> events.publishEvent(new RollChanged(school, unsplit)));
    }
    imports.applied(id, report);
    events.publishEvent(new RollImported(imports.byId(id).orElseThrow()));
  }

  /** Whoever sees that it was refused finds it written. */
  private void refused(long id, String reason, List<ReportLine> lines) {
    aside.executeWithoutResult(
        status -> {
          imports.refused(id, reason, lines);
          events.publishEvent(new RollImported(imports.byId(id).orElseThrow()));
        });
  }

  /** Users that could not be split. One of another school, or of before, stops no import. */
  private Set<String> split(Set<String> covered, Terms terms) {
    Set<String> accountsLeft = new HashSet<>();
    for (AccountNames.Unsplit unsplit : accounts.assign()) {
      if (terms.mayChangeAccess() && covered.contains(unsplit.school())) {
        throw new ImportRefused("users.csv: " + unsplit.problem());
      }
      log.error("{} Until then the user gains no roles.", unsplit.problem());
      accountsLeft.add(unsplit.account());
    }
    return accountsLeft;
  }

  private void lock() {
    if (jdbc.queryForList("select id from roll_import_lock where id = 1 for update skip locked")
        .isEmpty()) {
      throw new ImportRefused("Another import is running. Try again when it has finished.");
    }
  }

  private static void checkTerms(RollExport export, Terms terms) {
    for (String school : export.orgs.covered()) {
      if (!terms.schools().contains(school)) {
        throw new ImportRefused(
            "orgs.csv: the export covers "
                + school
                + ", which you may not import. Ask an"
                + " administrator, or export your own school only.");
      }
    }
    if (!terms.mayChangeAccess() && !export.roles.isEmpty()) {
      throw new ImportRefused(
          "roles.csv: who holds which role is for an administrator to import. Leave the file out.");
    }
  }
}
