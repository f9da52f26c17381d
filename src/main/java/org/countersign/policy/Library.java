package org.countersign.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * All packs that this start of the application uses, checked.
 *
 * @param packs by code, national among them
 */
record Library(Questions questions, Map<String, Pack> packs, Map<String, PackFiles> files) {

  /**
   * Reads and checks every pack.
   *
   * @param outside a folder with packs of the school's own, or null
   * @throws BrokenPacks if anything is wrong with any
   */
  static Library open(PackSources sources, Path outside) {
    Defects defects = new Defects();
    Questions questions = Questions.read(sources.shared("questions.yaml"), defects);
    Map<String, PackFiles> files = sources.all(outside);
    Map<String, Pack> packs = new LinkedHashMap<>();
    files.forEach((code, its) -> packs.put(code, new PackReader(its, questions, defects).read()));
    Pack law = law(sources, files, packs, questions);
    Carriers carriers = new Carriers(sources.models(), procedures(sources, defects));
    new PackCheck(packs, law, questions, carriers, files, defects).check();
    defects.throwIfAny();
    return new Library(questions, packs, files);
  }

  private static Pack law(
      PackSources sources,
      Map<String, PackFiles> files,
      Map<String, Pack> packs,
      Questions questions) {
    PackFiles builtIn = sources.builtIn().get(Pack.NATIONAL);
    return builtIn.hash().equals(files.get(Pack.NATIONAL).hash())
        ? packs.get(Pack.NATIONAL)
        : new PackReader(builtIn, questions, new Defects()).read();
  }

  private static Set<String> procedures(PackSources sources, Defects defects) {
    String text = new String(sources.shared("procedures.yaml"), StandardCharsets.UTF_8);
    return new HashSet<>(YamlMap.readTexts("policies/procedures.yaml", text, defects));
  }
}
