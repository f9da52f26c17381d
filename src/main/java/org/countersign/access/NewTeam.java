package org.countersign.access;

import java.util.List;
import java.util.Map;

/**
 * The team with which a confidential case opens.
 *
 * @param members one case manager among them at the most; may be empty where nobody is left, and
 *     then the case is nobody's until somebody joins
 * @param excluded why, by username; none of them is a member, now or later
 */
public record NewTeam(List<TeamMember> members, Map<String, Exclusion> excluded) {

  /**
   * @throws TeamRefused where somebody stands in it twice or is excluded, two manage the case, or a
   *     reason is missing
   */
  public NewTeam {
    members = List.copyOf(members);
    excluded = Map.copyOf(excluded);
    if (members.stream().map(TeamMember::person).distinct().count() < members.size()) {
      throw new TeamRefused("Somebody stands in this team twice.");
    }
    if (members.stream().filter(one -> one.part() == TeamPart.CASE_MANAGER).count() > 1) {
      throw new TeamRefused("A case has one case manager. Name one of them.");
    }
    for (TeamMember member : members) {
      if (excluded.containsKey(member.person())) {
        throw new TeamRefused("Somebody of this team is kept from the case. Leave them out.");
      }
      if (member.reason() == null || member.reason().isBlank()) {
        throw new TeamRefused("Say why each member is of the team.");
      }
    }
  }
}
