package org.countersign.school;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ResourceUtils;

/**
 * Fills registers from {@code countersign.registers.folder} when the product starts, after the
 * roll: one sub-folder a school, named by its id, with the files of {@link RegisterFile}. A file
 * that is refused changes nothing, and the product starts; what is known already is not added
 * again.
 */
@Component
@Order(2)
class RegisterFolder implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(RegisterFolder.class);

  /**
   * How one file was taken in.
   *
   * @param refusal why nothing of it was, or null
   * @param rejected one line for each row left out, with its number and the reason
   */
  record Outcome(int rows, int added, String refusal, List<String> rejected) {}

  private static final int ATTEMPTS = 5;

  private final String folder;
  private final Schools schools;
  private final List<RegisterFile> registers;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate whole;

  RegisterFolder(
      @Value("${countersign.registers.folder:}") String folder,
      Schools schools,
      List<RegisterFile> registers,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.folder = folder;
    this.schools = schools;
    this.registers = List.copyOf(registers);
    this.events = events;
    this.whole = new TransactionTemplate(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (folder.isBlank() || ImportCommand.isAskedFor(arguments)) {
      return;
    }
    Path path = ResourceUtils.getFile(folder).toPath();
    if (!Files.isDirectory(path)) {
      log.error("countersign.registers.folder is {}, which is not a folder.", path);
      return;
    }
    try (var children = Files.list(path)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        String id = child.getFileName().toString();
        School school = schools.byId(id).orElse(null);
        if (school == null) {
          log.error("{} in countersign.registers.folder: there is no school of that id.", id);
        } else {
          loadAll(school, child);
        }
      }
    }
  }

  private void loadAll(School school, Path from) throws IOException {
    for (RegisterFile register : registers) {
      Path file = from.resolve(register.name());
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          load(register, school, in.readNBytes(RollFiles.LARGEST_FILE + 1));
        }
      }
    }
  }

  /** Never throws: the outcome says how it went, and what is unexpected is logged without data. */
  Outcome load(RegisterFile register, School school, byte[] bytes) {
    return load(register, school, bytes, ATTEMPTS);
  }

  /**
   * What a register records may be told to cases that move at the same moment, and one of the two
   * fails: then all of the file is taken in again.
   */
  private Outcome load(RegisterFile register, School school, byte[] bytes, int attempts) {
    List<RowReader> rows = new ArrayList<>();
    Outcome outcome;
    try {
      if (bytes.length > RollFiles.LARGEST_FILE) {
        throw new ImportRefused(register.name() + " is too large. Leave out what is not needed.");
      }
      CsvTable.parse(register.name(), bytes, register.columns())
          .rows()
          .forEach(row -> rows.add(new RowReader(row)));
      outcome = whole.execute(status -> taken(register, school, rows));
    } catch (ImportRefused e) {
      outcome = new Outcome(rows.size(), 0, e.getMessage(), rejected(register, rows));
    } catch (RuntimeException e) {
      if (attempts > 1) {
        return load(register, school, bytes, attempts - 1);
      }
      // The message of a database's error may hold a row, and a row may hold a child's name.
      RuntimeException nameless = new IllegalStateException(e.getClass().getName());
      nameless.setStackTrace(e.getStackTrace());
      log.error("{} of {} failed and changed nothing", register.name(), school.id(), nameless);
      outcome =
          new Outcome(
              rows.size(), 0, "An unexpected error stopped it. The log has details.", List.of());
    }
    if (outcome.refusal() != null) {
      events.publishEvent(filled(register, school, outcome));
    }
    tell(register, school, outcome);
    return outcome;
  }

  private Outcome taken(RegisterFile register, School school, List<RowReader> rows) {
    int added = register.load(school, rows);
    Outcome outcome = new Outcome(rows.size(), added, null, rejected(register, rows));
    if (added > 0) {
      events.publishEvent(filled(register, school, outcome));
    }
    return outcome;
  }

  private static RegisterFilled filled(RegisterFile register, School school, Outcome outcome) {
    return new RegisterFilled(
        school.id(),
        register.name(),
        outcome.refusal() == null,
        outcome.rows(),
        outcome.added(),
        outcome.rejected().size());
  }

  private static List<String> rejected(RegisterFile register, List<RowReader> rows) {
    return rows.stream()
        .filter(row -> row.problem() != null)
        .map(row -> register.name() + ", line " + row.line() + ": " + row.problem())
        .toList();
  }

  private static void tell(RegisterFile register, School school, Outcome outcome) {
    if (outcome.refusal() != null) {
      log.error("{} of {} is refused: {}", register.name(), school.id(), outcome.refusal());
    } else {
      log.info(
          "{} of {}: rows read {}, new entries {}, rejected {}",
          register.name(),
          school.id(),
          outcome.rows(),
          outcome.added(),
          outcome.rejected().size());
    }
    outcome.rejected().forEach(line -> log.warn("Rejected at {}: {}", school.id(), line));
  }
}
