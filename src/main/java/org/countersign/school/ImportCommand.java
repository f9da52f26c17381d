package org.countersign.school;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar countersign.jar import <folder-or-zip> [--accept-leavers]}: imports, logs the
 * report, and ends with 0 where the import was applied.
 */
@Component
@Order(1)
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final Logger log = LoggerFactory.getLogger(ImportCommand.class);
  private static final int MOST_LINES = 100_000;

  private final RollImport rollImport;
  private final RollImports imports;
  private int exitCode;

  ImportCommand(RollImport rollImport, RollImports imports) {
    this.rollImport = rollImport;
    this.imports = imports;
  }

  static boolean isAskedFor(ApplicationArguments arguments) {
    List<String> words = arguments.getNonOptionArgs();
    return !words.isEmpty() && words.get(0).equals("import");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!isAskedFor(arguments)) {
      return;
    }
    List<String> words = arguments.getNonOptionArgs();
    if (words.size() != 2) {
      log.error("Say what to import: import <folder-or-zip> [--accept-leavers]");
      exitCode = 1;
      return;
    }
    Path source = Path.of(words.get(1)).toAbsolutePath().normalize();
    long id = imports.start("command", source.getFileName().toString(), null);
    var run =
        rollImport.run(
            id,
            () -> RollFiles.read(source),
            rollImport.everything(arguments.containsOption("accept-leavers")));
    for (ReportLine line : imports.lines(id, MOST_LINES)) {
      log.info(
          "{} {}{} {}{}",
          line.kind().name().toLowerCase(Locale.ROOT),
          line.file(),
          line.line() == null ? "" : " line " + line.line(),
          line.sourcedId(),
          line.reason() == null ? "" : ": " + line.reason());
    }
    if (run.isApplied() && run.changedNothing()) {
      log.info("Nothing changed.");
    }
    exitCode = run.isApplied() ? 0 : 1;
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
