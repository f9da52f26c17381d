package org.countersign.ladoreferral;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.DecisionForm;
import org.countersign.staffconcern.ConcernEntry;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.ConcernKeeping;
import org.countersign.staffconcern.StaffConcerns;
import org.springframework.stereotype.Component;

/** Sets how long the record is kept. Clauses: see {@code keepRecord} in lado-referral.bpmn. */
@Component
class KeepRecord implements JavaDelegate {

  private final ConcernJournal journal;
  private final ConcernKeeping keeping;

  KeepRecord(ConcernJournal journal, ConcernKeeping keeping) {
    this.journal = journal;
    this.keeping = keeping;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String concern = (String) execution.getVariable(StaffConcerns.CONCERN);
    ConcernEntry outcome = journal.last(concern, ReferralSteps.OUTCOME).orElseThrow();
    String pension = outcome.answer("pensionOn").orElseThrow();
    keeping.allegation(
        concern,
        outcome.answer(DecisionForm.DECISION).orElseThrow(),
        LocalDate.parse(pension.substring(0, 10)));
  }
}
