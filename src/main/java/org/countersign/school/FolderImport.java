package org.countersign.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;

/**
 * Imports the folder {@code countersign.roll.folder} when the product starts and its content is not
 * the one imported last: an export, or one folder or zip for each export. What is refused is logged
 * and changes nothing; the product starts.
 */
@Component
@Order(0)
class FolderImport implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FolderImport.class);

  private final String folder;
  private final RollImport rollImport;
  private final RollImports imports;

  FolderImport(
      @Value("${countersign.roll.folder:}") String folder,
      RollImport rollImport,
      RollImports imports) {
    this.folder = folder;
    this.rollImport = rollImport;
    this.imports = imports;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (folder.isBlank() || ImportCommand.isAskedFor(arguments)) {
      return;
    }
    Path path = ResourceUtils.getFile(folder).toPath();
    if (!Files.isDirectory(path)) {
      log.error("countersign.roll.folder is {}, which is not a folder. Nothing is imported.", path);
      return;
    }
    for (Path export : exports(path)) {
      importOne(export);
    }
  }

  private static List<Path> exports(Path folder) throws IOException {
    if (Files.exists(folder.resolve("manifest.csv"))) {
      return List.of(folder);
    }
    try (var children = Files.list(folder)) {
      return children
          .filter(child -> Files.isDirectory(child) || child.toString().endsWith(".zip"))
          .sorted()
          .toList();
    }
  }

  private void importOne(Path export) {
    String name = export.getFileName().toString();
    RollFiles files;
    try {
      files = RollFiles.read(export);
    } catch (ImportRefused e) {
      log.error("{} in countersign.roll.folder: {}", name, e.getMessage());
      return;
    }
    if (!imports.isApplied("folder", name, files.fingerprint())) {
      long id = imports.start("folder", name, null);
      rollImport.run(id, () -> files, rollImport.everything(false));
    }
  }
}
