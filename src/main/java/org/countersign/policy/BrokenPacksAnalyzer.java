package org.countersign.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what to change in the packs, instead of a stack trace. */
class BrokenPacksAnalyzer extends AbstractFailureAnalyzer<BrokenPacks> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BrokenPacks cause) {
    String description =
        "The policy packs have "
            + cause.defects().size()
            + " defect(s):"
            + System.lineSeparator()
            + System.lineSeparator()
            + cause.getMessage();
    return new FailureAnalysis(
        description,
        "Correct the files named above and start again. docs/adopting.md says how a pack is"
            + " written.",
        cause);
  }
}
