package planted.access;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Breaks nothing: a delegate is the border. */
@Component
class BorderToEngine implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("checked", true);
  }
}
