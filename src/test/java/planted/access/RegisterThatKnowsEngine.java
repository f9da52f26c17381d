package planted.access;

import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Repository;

/** Other packages see it, so it is no border. */
@Repository
public class RegisterThatKnowsEngine {

  public String assignee(Task task) {
    return task.getAssignee();
  }
}
