package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names who looks through the account: those who run it, or who comes next. */
@Component
class NameSearchers implements JavaDelegate {

  private final CaseSearch cases;
  private final NameTakers takers;

  NameSearchers(CaseSearch cases, NameTakers takers) {
    this.cases = cases;
    this.takers = takers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OlderSearch search = cases.of(execution);
    takers.name(execution, search.school(), search.account());
  }
}
