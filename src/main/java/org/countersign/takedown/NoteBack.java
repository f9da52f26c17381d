package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.post.PostRegister;
import org.springframework.stereotype.Component;

/** Writes down that what was taken down can be seen again: it is open as before. */
@Component
class NoteBack implements JavaDelegate {

  private final CaseTakeDown cases;
  private final TakeDowns takeDowns;
  private final PostRegister posts;

  NoteBack(CaseTakeDown cases, TakeDowns takeDowns, PostRegister posts) {
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.posts = posts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    if (takeDown.isRegistered()) {
      posts.outAgain(
          posts.byId(takeDown.school(), takeDown.post()).orElseThrow(), takeDown.about());
    }
    takeDowns.openAgain(takeDown);
    execution.setVariable(CaseTakeDown.WAS_BACK, true);
  }
}
