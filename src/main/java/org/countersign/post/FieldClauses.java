package org.countersign.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.policy.Basis;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Why the forms ask what they ask: the clauses of {@code field-clauses.yaml}, by field. */
@Component
class FieldClauses {

  private static final String FILE = "field-clauses.yaml";
  private static final String SILENT = "default";

  private final Map<String, Map<String, String>> citations;
  private final PageWords words;

  FieldClauses(PageWords words) {
    this.words = words;
    try (InputStream file = FieldClauses.class.getResourceAsStream(FILE)) {
      this.citations = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why a field is asked.
   *
   * @param basis as {@link Basis#id}: a policy that is silent is never shown as saying it
   */
  record Ground(String citation, String words, String basis) {}

  /** Of every field, by its name, under that policy. */
  Map<String, List<Ground>> of(String policy) {
    Map<String, List<Ground>> fields = new LinkedHashMap<>();
    citations.forEach(
        (field, byPolicy) ->
            fields.put(
                field, why(byPolicy.getOrDefault(policy, byPolicy.get(SILENT)), policy, byPolicy)));
    return fields;
  }

  private List<Ground> why(String cited, String policy, Map<String, String> byPolicy) {
    Basis ours = byPolicy.containsKey(policy) ? Basis.OURS : Basis.DEFAULT;
    return words.clauses(cited).stream()
        .map(one -> new Ground(one.citation(), one.words(), basis(one.citation(), ours).id()))
        .toList();
  }

  private static Basis basis(String citation, Basis ours) {
    if (citation.startsWith("ours:")) {
      return ours;
    }
    return citation.startsWith("NAT:") ? Basis.LAW : Basis.POLICY;
  }

  /** What the file cites, by field and policy. */
  Map<String, Map<String, String>> cited() {
    return citations;
  }
}
