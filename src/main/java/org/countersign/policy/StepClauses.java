package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a step's clauses say in the policy of a case: the policy's own first, then law and guidance,
 * then controls of ours. A model cites every policy that asks for the step; those of other schools
 * are left out.
 */
@Component
public class StepClauses {

  private final PolicyEditions editions;
  private final Policies today;

  StepClauses(PolicyEditions editions, Policies today) {
    this.editions = editions;
    this.today = today;
  }

  /**
   * A clause, as an edition of the policy has it.
   *
   * @param citation as models cite it; empty for a control of ours
   * @param section of the policy, or the publication; empty for a control of ours
   * @param whose whose rule it is, in plain words
   */
  public record Shown(String citation, String section, String words, String whose) {}

  /**
   * @param policy code of the case's pack
   * @param policyEditions those with which the case began
   */
  public List<Shown> of(String policy, String policyEditions, List<String> citations) {
    return of(policy, editions.asOf(policyEditions), citations);
  }

  /** The same as the policies are today. */
  public List<Shown> today(String policy, List<String> citations) {
    return of(policy, today, citations);
  }

  private static List<Shown> of(String policy, Policies its, List<String> citations) {
    return Stream.of(
            ofPack(its, policy, citations),
            ofPack(its, Pack.NATIONAL, citations),
            citations.stream().filter(Citations::isOurs).map(StepClauses::ours))
        .flatMap(all -> all)
        .toList();
  }

  private static Stream<Shown> ofPack(Policies its, String code, List<String> citations) {
    return its.byCode(code).stream()
        .flatMap(
            pack ->
                citations.stream()
                    .map(pack.clauses()::get)
                    .flatMap(clause -> Optional.ofNullable(clause).stream())
                    .map(clause -> shown(pack, clause)));
  }

  private static Shown shown(Pack pack, Clause clause) {
    boolean law = pack.code().equals(Pack.NATIONAL);
    return new Shown(
        clause.citation(),
        law ? clause.source() : clause.section(),
        clause.words(),
        law ? "Law and guidance" : "Your policy: " + pack.name());
  }

  private static Shown ours(String citation) {
    return new Shown(
        "",
        "",
        citation.substring(citation.indexOf(':') + 1).strip(),
        "A rule of this product, not of your policy");
  }
}
