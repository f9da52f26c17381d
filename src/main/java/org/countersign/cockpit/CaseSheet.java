package org.countersign.cockpit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.policy.Policies.Cited;
import org.countersign.policy.PolicyChanges.Changed;

/**
 * All that the page of a case shows.
 *
 * @param model version of its model; null where nobody knows any more
 * @param latestModel whether new cases begin with the same
 * @param policy name of the policy that it follows, with the editions with which it began
 * @param changed what its school's policy says otherwise since
 * @param chain whether the trail of the case is as it was written
 * @param elements clauses of the model's elements, with their names, by id
 */
record CaseSheet(
    CaseRows.Row row,
    Integer model,
    boolean latestModel,
    String policy,
    List<Changed> changed,
    ChainState chain,
    List<Happened> events,
    List<Decided> decisions,
    List<TookPart> people,
    Path path,
    Map<String, Element> elements) {

  /**
   * Whether anything in the chain was changed.
   *
   * @param words what was found
   * @param event number of the event at which it was found; 0 where it is whole
   */
  record ChainState(boolean whole, String words, long event, long sealedTo) {}

  /** An event in words. */
  record Happened(
      long number,
      String kind,
      String what,
      String when,
      String who,
      String onBehalfOf,
      String element,
      String step,
      List<Cited> clauses,
      Map<String, String> details,
      String hash) {}

  /** A table's answer: the rules that fired, each with its answers by name. */
  record Decided(
      long number,
      String when,
      String step,
      String table,
      String version,
      Map<String, Object> inputs,
      List<Map<String, Object>> rules,
      List<Cited> clauses) {}

  /** Somebody with a part in the case: what they did, and how often. */
  record TookPart(String who, Map<String, Integer> did) {}

  /**
   * Where it went.
   *
   * @param elements to which it came, and how often
   * @param flows that it took out of gateways
   * @param waiting elements at which it stands now
   */
  record Path(Map<String, Integer> elements, Set<String> flows, List<String> waiting) {}

  /** An element of the model. */
  record Element(String name, List<Cited> clauses) {}
}
