package org.countersign.post;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.countersign.calendar.Deadlines;
import org.springframework.stereotype.Component;

/**
 * A new version may be for another day. The timer that lets the post expire was set for the day
 * that the first version gave, and is set anew.
 */
@Component
class MoveDayEnd implements ExecutionListener {

  private static final String TIMER = "itsDayIsOver";

  private static final String DEADLINE = "post-expiry";

  private final ManagementService management;
  private final Deadlines deadlines;

  MoveDayEnd(ManagementService management, Deadlines deadlines) {
    this.management = management;
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Date end = deadlines.due(execution, DEADLINE, execution.getVariable(PostFacts.PUBLISH_ON));
    management
        .createJobQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .activityId(TIMER)
        .list()
        .forEach(job -> management.setJobDuedate(job.getId(), end));
  }
}
