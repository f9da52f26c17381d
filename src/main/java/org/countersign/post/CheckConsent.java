package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.consent.ConsentCheck;
import org.springframework.stereotype.Component;

/** Looks up every consent that the draft needs, for the day on which it is to go out. */
@Component
class CheckConsent implements JavaDelegate {

  static final String HELD = "consentHeld";

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final ConsentOfPost consents;

  CheckConsent(CasePost posts, PostRegister register, PostNotes notes, ConsentOfPost consents) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.consents = consents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    ConsentCheck check = consents.forItsDay(post, register.draft(post), CasePost.uses(execution));
    notes.consents(post, Occasion.DRAFT, check);
    execution.setVariable(HELD, check.isHeld());
  }
}
