package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In where a case goes. */
final class FaultsOfFlows {

  private static final String LEND = "processes/lend-camera.bpmn";
  private static final String CONDITION = "${lender.approval == 'none'}";
  private static final String NOT_ASKING =
      "Ask about the case in one ${...} expression, not a constant or a script.";

  static final List<Fault> ALL =
      List.of(
          against("a split asks a question", LEND)
              .replacing("Must somebody approve?", "Approval")
              .isFoundAt("mustSomebodyApprove", "Name it as a question that its answers answer."),
          against("a split has a default", LEND)
              .replacing(" default=\"yes\"", "")
              .replacing(
                  "targetRef=\"approveLoan\" />",
                  "targetRef=\"approveLoan\"><bpmn:conditionExpression>"
                      + "${lender.approval != 'none'}"
                      + "</bpmn:conditionExpression></bpmn:sequenceFlow>")
              .isFoundAt(
                  "mustSomebodyApprove", "Give it a default: what happens when nothing is known."),
          against("a split has a default", LEND)
              .replacing(" default=\"yes\"", "")
              .replacing(
                  "targetRef=\"approveLoan\" />",
                  "targetRef=\"approveLoan\"><bpmn:conditionExpression>"
                      + "${lender.approval != 'none'}"
                      + "</bpmn:conditionExpression></bpmn:sequenceFlow>")
              .renaming("bpmn:exclusiveGateway", "bpmn:inclusiveGateway")
              .isFoundAt(
                  "mustSomebodyApprove", "Give it a default: what happens when nothing is known."),
          against("the default is the safe side", LEND)
              .replacing("Unknown: a person looks first", " ")
              .isFoundAt(
                  "mustSomebodyApprove",
                  "Say in the property safeDefault why its default is the safe side: it refuses,"
                      + " returns or escalates."),
          against("each answer has a name", LEND)
              .replacing("id=\"no\" name=\"No\"", "id=\"no\"")
              .isFoundAt("no", "Name it with the answer it stands for."),
          against("each answer but the default has a condition", LEND)
              .replacing(
                  "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                      + CONDITION
                      + "</bpmn:conditionExpression>",
                  "")
              .isFoundAt("no", "Give it a condition, or make it the default."),
          against("each answer but the default has a condition", LEND)
              .replacing(
                  "targetRef=\"approveLoan\" />",
                  "targetRef=\"approveLoan\"><bpmn:conditionExpression>"
                      + "${lender.approval != 'none'}"
                      + "</bpmn:conditionExpression></bpmn:sequenceFlow>")
              .isFoundAt("yes", "Remove its condition: it is the default."),
          against("no two answers are the same", LEND)
              .replacing("id=\"no\" name=\"No\"", "id=\"no\" name=\"yes\"")
              .isFoundAt("no", "Another answer has the same name or condition."),
          against("no two answers are the same", LEND)
              .replacing(
                  "<bpmn:sequenceFlow id=\"toRecord\"",
                  "<bpmn:sequenceFlow id=\"notToday\" name=\"Not today\""
                      + " sourceRef=\"mustSomebodyApprove\" targetRef=\"loanGivenUp\">"
                      + "<bpmn:conditionExpression>${lender.approval == 'none'}"
                      + "</bpmn:conditionExpression></bpmn:sequenceFlow>"
                      + "<bpmn:sequenceFlow id=\"toRecord\"")
              .replacing("</bpmndi:BPMNPlane>", edge("notToday", 430, 225, 818, 418))
              .isFoundAt("notToday", "Another answer has the same name or condition."),
          against("a condition asks about the case", LEND)
              .replacing(CONDITION, "${true}")
              .isFoundAt("no", NOT_ASKING),
          against("a condition asks about the case", LEND)
              .replacing(CONDITION, "${'none' == 'none'}")
              .isFoundAt("no", NOT_ASKING),
          against("a condition asks about the case", LEND)
              .replacing(CONDITION, "lender.approval == 'none'")
              .isFoundAt("no", NOT_ASKING),
          against("a condition asks about the case", LEND)
              .replacing(CONDITION, "${lender.approval = 'none'}")
              .isFoundAt("no", NOT_ASKING),
          against("a condition asks about the case", LEND)
              .replacing(CONDITION, "not ${lender.approved}")
              .isFoundAt("no", NOT_ASKING),
          against("only gateways split", LEND)
              .replacing(
                  "<bpmn:sequenceFlow id=\"toReminded\"",
                  "<bpmn:sequenceFlow id=\"alsoTo\" sourceRef=\"remindLender\""
                      + " targetRef=\"recordLoan\" /><bpmn:sequenceFlow id=\"toReminded\"")
              .replacing("</bpmndi:BPMNPlane>", edge("alsoTo", 700, 100, 700, 160))
              .isFoundAt("remindLender", "Put a gateway after it, which says how the case splits."),
          against("everything is reached", LEND)
              .replacing(
                  "</bpmn:process>",
                  "<bpmn:endEvent id=\"nowhere\" name=\"Nowhere\" /></bpmn:process>")
              .replacing("</bpmndi:BPMNPlane>", shape("nowhere", 160, 500))
              .isFoundAt("nowhere", "No path leads here: connect it or remove it."),
          against("every path ends", LEND)
              .renaming(
                  "<bpmn:endEvent id=\"lenderReminded\"",
                  "<bpmn:intermediateThrowEvent id=\"lenderReminded\"")
              .replacing(
                  "<bpmn:incoming>toReminded</bpmn:incoming>\n    </bpmn:endEvent>",
                  "<bpmn:incoming>toReminded</bpmn:incoming>\n    </bpmn:intermediateThrowEvent>")
              .isFoundAt("lenderReminded", "No path from here ends: lead it to an end event."),
          against("every path ends", LEND)
              .renaming(
                  "<bpmn:endEvent id=\"lenderReminded\"",
                  "<bpmn:intermediateThrowEvent id=\"lenderReminded\"")
              .replacing(
                  "<bpmn:incoming>toReminded</bpmn:incoming>\n    </bpmn:endEvent>",
                  "</bpmn:intermediateThrowEvent><bpmn:sequenceFlow id=\"again\""
                      + " sourceRef=\"lenderReminded\" targetRef=\"remindLender\" />")
              .replacing("</bpmndi:BPMNPlane>", edge("again", 798, 78, 720, 80))
              .isFoundAt("loanWaitsTooLong", "No path from here ends: lead it to an end event."));

  private FaultsOfFlows() {}

  private static String edge(String flow, int fromX, int fromY, int toX, int toY) {
    return """
        <bpmndi:BPMNEdge id="%s-edge" bpmnElement="%s">
          <di:waypoint x="%d" y="%d" />
          <di:waypoint x="%d" y="%d" />
        </bpmndi:BPMNEdge></bpmndi:BPMNPlane>"""
        .formatted(flow, flow, fromX, fromY, toX, toY);
  }

  private static String shape(String element, int x, int y) {
    return """
        <bpmndi:BPMNShape id="%s-shape" bpmnElement="%s">
          <dc:Bounds x="%d" y="%d" width="36" height="36" />
        </bpmndi:BPMNShape></bpmndi:BPMNPlane>"""
        .formatted(element, element, x, y);
  }
}
