package org.countersign.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that tasks of people share: a decision, its reason, a link. */
public final class DecisionForm {

  public static final String DECISION = "decision";
  public static final String REASON = "reason";
  public static final String LINK = "link";

  public static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_LINK = 2_000;

  private DecisionForm() {}

  public static String decision(Answers answers, List<String> offered) {
    return answers.choice(DECISION, "Decision", offered);
  }

  /** Required where the decision is none of the plain ones (P4). */
  public static String reason(Answers answers, String decision, Set<String> plain) {
    return answers.text(
        REASON, "Reason", LONGEST_REASON, !decision.isEmpty() && !plain.contains(decision));
  }

  /** Where the post can be seen; required. */
  public static String link(Answers answers, String label, String whose) {
    String link = answers.text(LINK, label, LONGEST_LINK, true);
    if (!link.isEmpty() && !isAddress(link)) {
      answers.problem(
          "“%s” must be %s own address. Copy it from the network; it begins with https://."
              .formatted(label, whose));
    }
    return link;
  }

  private static boolean isAddress(String link) {
    try {
      URI address = new URI(link);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getHost().contains(".")
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** What the case keeps of a decision; a link is where the post is, and no narrative. */
  public static Map<String, Object> kept(String decision, String link) {
    Map<String, Object> kept = new HashMap<>();
    kept.put(DECISION, decision);
    if (!link.isEmpty()) {
      kept.put(LINK, link);
    }
    return kept;
  }
}
