package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In what the product does by itself, and in what it waits for and cites. */
final class FaultsOfWork {

  private static final String LEND = "processes/lend-camera.bpmn";
  private static final String BEAN = "camunda:delegateExpression=\"${remindLender}\"";
  private static final String NO_BEAN =
      "Set camunda:delegateExpression=\"${bean}\" and nothing besides; an external topic needs a"
          + " documentation that says who serves it.";
  private static final String WHEN = ">${deadlines.due(execution, 'loan-answer', askedAt)}<";
  static final String NO_DEADLINE =
      "Ask ${deadlines.due(execution, 'deadline', fromVariable)}, with a deadline that"
          + " policies/national sets.";
  private static final String NO_CONTRACT =
      "Document what goes in and comes back, and name each variable: not all.";
  private static final String NO_MESSAGE = "Refer to a message that is defined and has a name.";
  private static final String NO_CALL =
      "Call a process of processes/ by its id, with camunda:calledElementBinding=\"deployment\".";

  private static final String ONE_OR_SEVERAL =
      "Set camunda:mapDecisionResult: \"resultList\" where the table collects, else"
          + " \"singleResult\".";
  private static final String NO_QUESTION =
      "Ask ${packs.decision(execution, 'question')}, which policies/national answers, with"
          + " camunda:decisionRefBinding=\"version\" and"
          + " camunda:decisionRefVersion=\"${packs.version(execution, 'question')}\".";

  static final List<Fault> ALL =
      List.of(
          against("no scripts and no connectors", LEND)
              .replacing(
                  "<camunda:executionListener delegateExpression=\"${noteLoan}\" event=\"end\" />",
                  "<camunda:inputOutput><camunda:inputParameter name=\"x\">"
                      + "<camunda:script scriptFormat=\"javascript\">1</camunda:script>"
                      + "</camunda:inputParameter></camunda:inputOutput>")
              .isFoundAt("recordLoan", "Move what the script or connector does into a bean."),
          against("no scripts and no connectors", LEND)
              .replacing(
                  "<camunda:executionListener delegateExpression=\"${noteLoan}\" event=\"end\" />",
                  "<camunda:connector><camunda:connectorId>http</camunda:connectorId>"
                      + "</camunda:connector>")
              .isFoundAt("recordLoan", "Move what the script or connector does into a bean."),
          against("no scripts and no connectors", LEND)
              .replacing(
                  "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                  "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
                      + " language=\"groovy\">")
              .isFoundAt("no", "Move what the script or connector does into a bean."),
          against("no scripts and no connectors", LEND)
              .renaming("bpmn:sendTask", "bpmn:scriptTask")
              .replacing(BEAN, "scriptFormat=\"groovy\"")
              .isFoundAt("remindLender", "Move what the script or connector does into a bean."),
          against("a task is work for somebody", LEND)
              .renaming("bpmn:sendTask", "bpmn:task")
              .replacing(" " + BEAN, "")
              .isFoundAt(
                  "remindLender",
                  "The engine passes over it: make it a user task or a service task."),
          against("a task is work for somebody", LEND)
              .renaming("bpmn:sendTask", "bpmn:manualTask")
              .replacing(" " + BEAN, "")
              .isFoundAt(
                  "remindLender",
                  "The engine passes over it: make it a user task or a service task."),
          against("work is done by a named bean", LEND)
              .replacing(BEAN, "camunda:class=\"org.example.Remind\"")
              .isFoundAt("remindLender", NO_BEAN),
          against("work is done by a named bean", LEND)
              .replacing(BEAN, "camunda:expression=\"${true}\"")
              .isFoundAt("remindLender", NO_BEAN),
          against("work is done by a named bean", LEND)
              .replacing(BEAN, "camunda:type=\"external\" camunda:topic=\"remind\"")
              .isFoundAt("remindLender", NO_BEAN),
          against("work is done by a named bean", LEND)
              .replacing(" " + BEAN, "")
              .isFoundAt("remindLender", NO_BEAN),
          against("work is done by a named bean", LEND)
              .replacing(
                  "<bpmn:incoming>toReminded</bpmn:incoming>",
                  "<bpmn:extensionElements><camunda:properties>"
                      + "<camunda:property name=\"clauses\" value=\"TINY:1.1\" />"
                      + "<camunda:property name=\"syncReason\" value=\"It only notes\" />"
                      + "</camunda:properties></bpmn:extensionElements>"
                      + "<bpmn:messageEventDefinition messageRef=\"cameraReturned\" />")
              .isFoundAt("lenderReminded", NO_BEAN),
          against("a listener is a named bean", LEND)
              .replacing("delegateExpression=\"${noteLoan}\"", "expression=\"${note.loan()}\"")
              .isFoundAt(
                  "recordLoan", "Set the listener's delegateExpression=\"${bean}\", nothing else."),
          against("a decision exists", LEND)
              .replacing("${packs.decision(execution, 'lender')}", "tiny-lander")
              .isFoundAt(
                  "findLender",
                  "No decision is called \"tiny-lander\": name one of policies/, or ask for it in"
                      + " one ${...} expression."),
          against("a policy is asked a question, in the case's edition", LEND)
              .renaming("(execution, 'lender')", "(execution, 'landlord')")
              .isFoundAt("findLender", NO_QUESTION),
          against("a policy is asked a question, in the case's edition", LEND)
              .replacing("packs.version(execution, 'lender')", "packs.version(execution, 'post')")
              .isFoundAt("findLender", NO_QUESTION),
          against("a policy is asked a question, in the case's edition", LEND)
              .replacing("decisionRefBinding=\"version\"", "decisionRefBinding=\"latest\"")
              .isFoundAt("findLender", NO_QUESTION),
          against("a decision's answer has a name", LEND)
              .replacing(" camunda:resultVariable=\"lender\"", "")
              .isFoundAt("findLender", "Set camunda:resultVariable and camunda:mapDecisionResult."),
          against("several answers are read as several", LEND)
              .renaming("(execution, 'lender')", "(execution, 'conditions')")
              .isFoundAt("findLender", ONE_OR_SEVERAL),
          against("several answers are read as several", LEND)
              .replacing("mapDecisionResult=\"singleResult\"", "mapDecisionResult=\"resultList\"")
              .isFoundAt("findLender", ONE_OR_SEVERAL),
          against("work is asynchronous or says why not", LEND)
              .replacing("camunda:asyncBefore=\"true\" " + BEAN, BEAN)
              .isFoundAt(
                  "remindLender",
                  "Set camunda:asyncBefore=\"true\", or say in the property syncReason why it must"
                      + " share the transaction before it."),
          against("a call names a procedure that exists", LEND)
              .replacing("calledElement=\"check-camera\"", "calledElement=\"check-cameras\"")
              .isFoundAt("checkCamera", NO_CALL),
          against("a call names a procedure that exists", LEND)
              .replacing(" camunda:calledElementBinding=\"deployment\"", "")
              .isFoundAt("checkCamera", NO_CALL),
          against("a call says what goes in and out", LEND)
              .replacing(
                  "<bpmn:documentation>Hands over who borrowed it. Takes back nothing."
                      + "</bpmn:documentation>",
                  "")
              .isFoundAt("checkCamera", NO_CONTRACT),
          against("a call says what goes in and out", LEND)
              .replacing(
                  "<camunda:in source=\"requestedBy\" target=\"requestedBy\" />",
                  "<camunda:in variables=\"all\" />")
              .isFoundAt("checkCamera", NO_CONTRACT),
          against("a timer says when", LEND)
              .renaming("bpmn:timeDate", "bpmn:timeDuration")
              .isFoundAt("loanWaitsTooLong", "Say when: one timeDate."),
          against("a timer says when", LEND)
              .renaming("bpmn:timeDate", "bpmn:timeCycle")
              .isFoundAt("loanWaitsTooLong", "Say when: one timeDate."),
          against("a timer runs on a deadline of the policies", LEND)
              .replacing(WHEN, "><")
              .isFoundAt("loanWaitsTooLong", NO_DEADLINE),
          against("a timer runs on a deadline of the policies", LEND)
              .replacing(WHEN, ">2027-03-01T12:00:00Z<")
              .isFoundAt("loanWaitsTooLong", NO_DEADLINE),
          against("a timer runs on a deadline of the policies", LEND)
              .replacing(WHEN, ">${dueBy}<")
              .isFoundAt("loanWaitsTooLong", NO_DEADLINE),
          against("a timer runs on a deadline of the policies", LEND)
              .replacing(WHEN, ">${deadlines.due(execution, 'loan', askedAt)}<")
              .isFoundAt("loanWaitsTooLong", NO_DEADLINE),
          against("a message has a name", LEND)
              .replacing("messageRef=\"cameraReturned\"", "messageRef=\"cameraLost\"")
              .isFoundAt("cameraIsBack", NO_MESSAGE),
          against("a message has a name", LEND)
              .replacing(
                  "<bpmn:message id=\"cameraReturned\" name=\"CameraReturned\" />",
                  "<bpmn:message id=\"cameraReturned\" />")
              .isFoundAt("cameraIsBack", NO_MESSAGE),
          against("an error has a name and a code", LEND)
              .replacing(" errorCode=\"noCamera\"", "")
              .isFoundAt(
                  "cameraIsMissing",
                  "Refer to an error that is defined, with a name and an errorCode."),
          against("no signal crosses schools", LEND)
              .replacing(
                  "<bpmn:incoming>toReminded</bpmn:incoming>", "<bpmn:signalEventDefinition />")
              .isFoundAt(
                  "lenderReminded", "A signal reaches every school: send a message instead."),
          against("work cites its clauses", LEND)
              .replacing("<camunda:property name=\"clauses\" value=\"TINY:1.1; NAT:1\" />", "")
              .isFoundAt("findLender", "Cite in the property clauses what asks for it."),
          against("work cites its clauses", LEND)
              .replacing("value=\"ours: nobody waits without an answer\"", "value=\"\"")
              .isFoundAt("loanWaitsTooLong", "Cite in the property clauses what asks for it."),
          against("a model's citation can be read", LEND)
              .replacing("TINY:1.1; NAT:1", "TINY:1.1, NAT:1")
              .isFoundAt(
                  "findLender",
                  "\"TINY:1.1, NAT:1\" is no citation: write OIEA:5.1.3, NAT:4 or \"ours: in"
                      + " words\", separated by \"; \"."),
          against("a model's citation can be read", LEND)
              .replacing("ours: nobody waits without an answer", "ours:")
              .isFoundAt(
                  "loanWaitsTooLong",
                  "\"ours:\" is no citation: write OIEA:5.1.3, NAT:4 or \"ours: in words\","
                      + " separated by \"; \"."),
          against("a clause that a model cites exists", LEND)
              .replacing("TINY:1.1; NAT:1", "TINY:1.1; NAT:2")
              .isFoundAt("findLender", "NAT:2 is not in its pack's clauses.csv."),
          against("a clause that a model cites exists", LEND)
              .replacing("TINY:1.1; NAT:1", "TINI:1.1; NAT:1")
              .isFoundAt("findLender", "There is no policy \"TINI\" in policies/."));

  private FaultsOfWork() {}
}
