package org.countersign.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.policy.Clause;
import org.countersign.policy.Pack;
import org.countersign.policy.Policies;
import org.countersign.policy.PolicyEditions;
import org.springframework.stereotype.Component;

/**
 * What a step's clauses say in the policy of a case: the policy's own first, then law and guidance,
 * then controls of ours. A model cites every policy that asks for the step; those of other schools
 * are left out.
 */
@Component
class StepClauses {

  private static final String OURS = "ours:";

  private final PolicyEditions editions;

  StepClauses(PolicyEditions editions) {
    this.editions = editions;
  }

  /**
   * A clause, as the case's edition of its policy has it.
   *
   * @param citation as models cite it; empty for a control of ours
   * @param section of the policy, or the publication; empty for a control of ours
   * @param whose whose rule it is, in plain words
   */
  record Shown(String citation, String section, String words, String whose) {}

  /**
   * @param policy code of the case's pack
   * @param policyEditions those with which the case began
   */
  List<Shown> of(String policy, String policyEditions, List<String> citations) {
    Policies its = editions.asOf(policyEditions);
    return Stream.of(
            ofPack(its, policy, citations),
            ofPack(its, Pack.NATIONAL, citations),
            citations.stream().filter(one -> one.startsWith(OURS)).map(StepClauses::ours))
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
        citation.substring(OURS.length()).strip(),
        "A rule of this product, not of your policy");
  }
}
