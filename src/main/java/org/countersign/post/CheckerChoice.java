package org.countersign.post;

import java.util.List;

/**
 * Who checks a post.
 *
 * @param roles ids of the roles, any one of which may; empty where nobody may or has to
 * @param named username of the one colleague whom the author chose, or null for anybody of the
 *     roles
 * @param clause citations
 * @param basis {@code policy}, {@code law}, {@code default} or {@code ours}
 */
public record CheckerChoice(List<String> roles, String named, String clause, String basis) {

  public CheckerChoice {
    roles = roles.stream().filter(role -> !role.isBlank()).toList();
  }
}
