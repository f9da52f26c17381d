package org.countersign.school;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Imports by hand: an administrator for all schools, a school's office for its own school, and
 * without roles and changed usernames, for these decide who may do what.
 */
@Controller
@RequestMapping("/roll/import")
class ImportPage {

  private static final String UPLOAD = "countersign-roll";
  private static final int RUNS_SHOWN = 50;
  private static final int LINES_SHOWN = 200;
  private static final int ALL_LINES = Integer.MAX_VALUE;

  private final Schools schools;
  private final People people;
  private final RollImport rollImport;
  private final RollImports imports;
  private final Clock clock;
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private volatile boolean stopping;

  ImportPage(
      Schools schools, People people, RollImport rollImport, RollImports imports, Clock clock) {
    this.clock = clock;
    this.schools = schools;
    this.people = people;
    this.rollImport = rollImport;
    this.imports = imports;
  }

  @GetMapping
  String form(Authentication user, Model model) {
    return form(reader(user), model);
  }

  private String form(RollImports.Reader reader, Model model) {
    model.addAttribute(
        "schools",
        schools.all().stream().filter(school -> reader.schools().contains(school.id())).toList());
    model.addAttribute("administrator", reader.isAdministrator());
    model.addAttribute(
        "runs", imports.latest(RUNS_SHOWN).stream().filter(reader::mayRead).toList());
    return "school/import";
  }

  @PostMapping
  String upload(
      Authentication user,
      @RequestParam("export") MultipartFile export,
      @RequestParam(defaultValue = "false") boolean acceptLeavers,
      Model model)
      throws IOException {
    RollImports.Reader reader = reader(user);
    if (export.isEmpty()) {
      model.addAttribute("problem", "Choose the zip file that your system exported.");
      return form(reader, model);
    }
    String name = Path.of(String.valueOf(export.getOriginalFilename())).getFileName().toString();
    Supplier<RollFiles> files = read(export, name);
    long id = imports.start("page", name, user.getName());
    var terms =
        new RollImport.Terms(Set.copyOf(reader.schools()), reader.isAdministrator(), acceptLeavers);
    background.execute(() -> rollImport.run(id, files, terms));
    return "redirect:/roll/import/" + id;
  }

  /** What the zip holds, or why it cannot be read; no file of ours stays behind. */
  private Supplier<RollFiles> read(MultipartFile export, String name) throws IOException {
    Path file = Files.createTempFile(UPLOAD, ".zip");
    try {
      export.transferTo(file);
      RollFiles files = RollFiles.zip(file, name);
      return () -> unlessStopping(files);
    } catch (ImportRefused e) {
      return () -> {
        throw e;
      };
    } catch (IOException e) {
      return () -> {
        throw new ImportRefused(name + " cannot be read: " + e.getMessage());
      };
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private RollFiles unlessStopping(RollFiles files) {
    if (stopping) {
      throw new ImportRefused(
          "The product was stopped before this import began, and nothing was changed. Import it"
              + " again.");
    }
    return files;
  }

  /** A crash while an upload was read may have left it, with pupils' names in it. */
  @PostConstruct
  void deleteLeftovers() throws IOException {
    Instant old = clock.instant().minus(1, ChronoUnit.HOURS);
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.newDirectoryStream(folder, UPLOAD + "*.zip")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @GetMapping("/{id}")
  String run(
      Authentication user, @PathVariable long id, Model model, HttpServletResponse response) {
    RollImports.Run run = readable(user, id);
    if (run.isRunning()) {
      response.setHeader("Refresh", "3");
    }
    model.addAttribute("run", run);
    model.addAttribute("lines", imports.lines(id, LINES_SHOWN));
    model.addAttribute("linesShown", LINES_SHOWN);
    return "school/run";
  }

  @GetMapping("/{id}/report.csv")
  ResponseEntity<byte[]> report(Authentication user, @PathVariable long id) throws IOException {
    RollImports.Run run = readable(user, id);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + run.id() + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(csv(imports.lines(id, ALL_LINES)).getBytes(StandardCharsets.UTF_8));
  }

  private static String csv(List<ReportLine> lines) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord("what", "file", "line", "school", "sourcedId", "reason");
      for (ReportLine line : lines) {
        printer.printRecord(
            line.kind().name().toLowerCase(Locale.ROOT),
            line.file(),
            line.line(),
            line.school(),
            SpreadsheetCell.harmless(line.sourcedId()),
            SpreadsheetCell.harmless(line.reason()));
      }
    }
    return text.toString();
  }

  private RollImports.Run readable(Authentication user, long id) {
    RollImports.Reader reader = reader(user);
    return imports
        .byId(id)
        .filter(reader::mayRead)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private RollImports.Reader reader(Authentication user) {
    boolean administrator =
        user != null
            && user.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals("camunda-admin"));
    Set<String> own =
        user == null
            ? Set.of()
            : schools.all().stream()
                .map(School::id)
                .filter(
                    school ->
                        administrator
                            || people.rolesOf(user.getName(), school).contains(Role.OFFICE))
                .collect(Collectors.toSet());
    if (!administrator && own.isEmpty()) {
      throw new AccessDeniedException(
          "The roll is imported by a school's office or an administrator.");
    }
    return new RollImports.Reader(user.getName(), administrator, own);
  }

  boolean isStopping() {
    return stopping;
  }

  /** What runs may finish; what waits is refused and says so. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    background.shutdown();
    background.awaitTermination(1, TimeUnit.MINUTES);
  }
}
