package org.countersign.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.SignedRecords;
import org.countersign.audit.TaggedPdf;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The evidence of a case, for whom the case's {@link MediaReaders} let: its list with who opened
 * what, the manifest, and all files as they came. Each is written before it is shown.
 */
@Controller
@RequestMapping("/evidence/{caseKey:[A-Za-z0-9-]+}")
class EvidencePages {

  private final EvidenceView view;
  private final Manifest manifest;
  private final ImageSuspicion suspicion;
  private final Chunks chunks;
  private final MediaTable files;
  private final MediaTrail trail;
  private final CurrentPerson people;
  private final ITemplateEngine templates;

  EvidencePages(
      EvidenceView view,
      Manifest manifest,
      ImageSuspicion suspicion,
      Chunks chunks,
      MediaTable files,
      MediaTrail trail,
      CurrentPerson people,
      ITemplateEngine templates) {
    this.view = view;
    this.manifest = manifest;
    this.suspicion = suspicion;
    this.chunks = chunks;
    this.files = files;
    this.trail = trail;
    this.people = people;
    this.templates = templates;
  }

  @GetMapping
  String show(@PathVariable String caseKey, Model model) {
    List<Exhibit> exhibits = found(caseKey);
    trail.listed(exhibits.get(0), "evidence", "Evidence listed", people.now().userId());
    model.addAttribute("caseKey", caseKey);
    model.addAttribute("exhibits", view.shown(exhibits));
    return "evidence/case";
  }

  @GetMapping("/manifest.json")
  void json(@PathVariable String caseKey, HttpServletResponse response) throws IOException {
    List<Exhibit> exhibits = exported(caseKey, "manifest-json", "Manifest as JSON");
    MediaPages.headers(response, MediaType.APPLICATION_JSON_VALUE, "manifest.json");
    response.getOutputStream().write(bytes(content(caseKey, exhibits)));
  }

  @GetMapping("/manifest.pdf")
  void pdf(@PathVariable String caseKey, HttpServletResponse response) throws IOException {
    List<Exhibit> exhibits = exported(caseKey, "manifest-pdf", "Manifest as PDF");
    MediaPages.headers(response, MediaType.APPLICATION_PDF_VALUE, "manifest.pdf");
    response.getOutputStream().write(paper(exhibits, content(caseKey, exhibits)));
  }

  /** All that may be opened, each written as opened, with both manifests. */
  @GetMapping("/files.zip")
  void zip(@PathVariable String caseKey, HttpServletResponse response) throws IOException {
    List<Exhibit> exhibits = exported(caseKey, "files", "Evidence handed out");
    Map<String, Object> content = content(caseKey, exhibits);
    MediaPages.headers(response, "application/zip", "evidence-" + caseKey + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      put(zip, "manifest.json", bytes(content));
      put(zip, "manifest.pdf", paper(exhibits, content));
      for (Exhibit exhibit : exhibits) {
        // Asked again: it may have been sealed while the files before it were sent.
        MediaFile file = files.byId(exhibit.file().id()).orElseThrow();
        if (file.state() == MediaFile.State.KEPT) {
          trail.opened(file, Chunks.Part.ORIGINAL, people.now().userId());
          files.opened(file.id(), Chunks.Part.ORIGINAL, people.now().userId());
          zip.putNextEntry(new ZipEntry(Manifest.fileName(exhibit)));
          chunks.read(file.id(), Chunks.Part.ORIGINAL, zip);
          zip.closeEntry();
        }
      }
    }
  }

  /** One of them could show an indecent image of a child: all are sealed. */
  @PostMapping("/suspect")
  String suspect(@PathVariable String caseKey) {
    List<Exhibit> exhibits = found(caseKey);
    suspicion.inCase(exhibits.get(0).file().school(), caseKey, people.now().userId());
    return "redirect:/evidence/" + caseKey;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] bytes(Map<String, Object> content) {
    return manifest.json(content).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] paper(List<Exhibit> exhibits, Map<String, Object> content) {
    Context page = new Context(Locale.UK);
    page.setVariable("caseKey", content.get("case"));
    page.setVariable("by", view.person(people.now().userId()));
    page.setVariable("at", content.get("madeAt"));
    page.setVariable("hash", SignedRecords.hashOf(content));
    page.setVariable("exhibits", view.shown(exhibits));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TaggedPdf.write(templates.process("evidence/manifest", page), out);
    return out.toByteArray();
  }

  private Map<String, Object> content(String caseKey, List<Exhibit> exhibits) {
    return manifest.content(caseKey, exhibits, people.now().userId());
  }

  private List<Exhibit> exported(String caseKey, String element, String words) {
    List<Exhibit> exhibits = found(caseKey);
    trail.listed(exhibits.get(0), element, words, people.now().userId());
    return exhibits;
  }

  private List<Exhibit> found(String caseKey) {
    return view.exhibits(caseKey, people.now())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
