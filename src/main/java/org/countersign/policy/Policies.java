package org.countersign.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.school.Role;

/**
 * What the policies say, to be read by anybody. Its answers are those of one moment: today's, or
 * those with which a case began.
 */
public class Policies {

  private final Questions questions;
  private final Map<String, Pack> packs;

  Policies(Questions questions, Map<String, Pack> packs) {
    this.questions = questions;
    this.packs = Map.copyOf(packs);
  }

  /** Every pack, by code, national among them. */
  public List<Pack> all() {
    return packs.values().stream().sorted(java.util.Comparator.comparing(Pack::code)).toList();
  }

  public Optional<Pack> byCode(String code) {
    return Optional.ofNullable(packs.get(code));
  }

  /** Every question that schools answer differently, in the order of the catalogue. */
  public Collection<Question> questions() {
    return questions.all();
  }

  /**
   * The answer under a policy: the pack's own, or the national default where the policy is silent.
   *
   * @throws IllegalArgumentException if there is no such policy or question
   */
  public Table answer(String policy, String question) {
    if (questions.byId(question).isEmpty()) {
      throw new IllegalArgumentException(
          "There is no question \"" + question + "\" in " + Questions.FILE);
    }
    return pack(policy)
        .table(question)
        .or(() -> pack(Pack.NATIONAL).table(question))
        .orElseThrow(() -> new IllegalStateException("Nobody answers " + question));
  }

  /**
   * The period under a policy: the pack's own, or that of law, guidance or default.
   *
   * @throws IllegalArgumentException if there is no such policy or deadline
   */
  public Deadline deadline(String policy, String id) {
    Deadline national = pack(Pack.NATIONAL).deadlines().get(id);
    Deadline deadline = pack(policy).deadlines().getOrDefault(id, national);
    if (deadline == null) {
      throw new IllegalArgumentException("There is no deadline \"" + id + "\"");
    }
    return deadline;
  }

  /**
   * What the policy calls the role.
   *
   * @throws IllegalArgumentException if there is no such policy
   */
  public String title(String policy, Role role) {
    return pack(policy).title(role);
  }

  /**
   * The words behind citations such as {@code OIEA:5.1.3; NAT:4}, in their order.
   *
   * @throws UnknownCitation if one names no clause
   */
  public List<Cited> cited(String citations) {
    return Citations.split(citations).stream().map(this::citedOne).toList();
  }

  private Cited citedOne(String citation) {
    if (Citations.isOurs(citation)) {
      return new Cited(citation, citation.substring(citation.indexOf(':') + 1).strip());
    }
    return packs.values().stream()
        .map(pack -> pack.clauses().get(citation))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(clause -> new Cited(citation, clause.words()))
        .orElseThrow(() -> new UnknownCitation(citation));
  }

  private Pack pack(String code) {
    return byCode(code)
        .orElseThrow(() -> new IllegalArgumentException("There is no policy pack " + code));
  }

  /**
   * A citation and what it says.
   *
   * @param words the clause in our own words, or our control as it was cited
   */
  public record Cited(String citation, String words) {}
}
