package planted.access;

import org.camunda.bpm.engine.task.Task;

class RuleThatKnowsEngine {

  boolean isAssigned(Task task) {
    return task.getAssignee() != null;
  }
}
