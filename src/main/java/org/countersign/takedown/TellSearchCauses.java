package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.Cases;
import org.springframework.stereotype.Component;

/** Tells each case that asked when nothing that it asked for is open any more. */
@Component
class TellSearchCauses implements JavaDelegate {

  private final CaseSearch cases;
  private final TakeDowns takeDowns;
  private final Cases others;

  TellSearchCauses(CaseSearch cases, TakeDowns takeDowns, Cases others) {
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.others = others;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OlderSearch search = cases.of(execution);
    search.asked().stream()
        .map(OlderSearch.For::cause)
        .filter(cause -> takeDowns.tally(search.school(), cause).isDone())
        .forEach(cause -> others.tell(cause, TakeDowns.DONE));
  }
}
