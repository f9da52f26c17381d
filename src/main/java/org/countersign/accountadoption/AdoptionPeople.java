package org.countersign.accountadoption;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.accountcreation.Approver;
import org.countersign.accountcreation.WhoDecides;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Who confirms an account that existed before, and who mends what it lacks. */
@Component
class AdoptionPeople {

  private final WhoDecides who;

  AdoptionPeople(WhoDecides who) {
    this.who = who;
  }

  /**
   * Who confirms, in order: the policy's approver, or the headteacher where several vote on new
   * accounts, for this one is there already.
   *
   * @param answer to {@code account-approver}
   * @param other answer to {@code approver-when-author}
   */
  static List<Approver> confirmers(Map<String, Object> answer, Map<String, Object> other) {
    Approver policy = WhoDecides.read(answer, "roles");
    boolean vote = ((Number) answer.get("votes")).intValue() > 1;
    Approver first =
        vote ? new Approver(Role.HEADTEACHER.id(), policy.clause(), policy.basis()) : policy;
    return List.of(first, WhoDecides.read(other, "first"), WhoDecides.read(other, "next"));
  }

  /** The first of them that somebody holds who is not excluded. */
  Optional<Approver> first(String school, List<Approver> inOrder, Collection<String> excluded) {
    return who.first(school, inOrder, excluded);
  }

  /**
   * @param answer to {@code account-creator}
   */
  Approver menders(String school, Map<String, Object> answer) {
    return first(school, mendersInOrder(answer), List.of()).orElse(HEAD);
  }

  static List<Approver> mendersInOrder(Map<String, Object> answer) {
    return List.of(WhoDecides.read(answer, "roles"), HEAD);
  }

  private static final Approver HEAD =
      new Approver(
          Role.HEADTEACHER.id(), "ours: the headteacher where nobody holds the role", "ours");
}
