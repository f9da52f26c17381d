package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In what Cockpit draws. */
final class FaultsOfDiagrams {

  private static final String LEND = "processes/lend-camera.bpmn";
  private static final String AT_REMINDED =
      "<dc:Bounds x=\"780\" y=\"42\" width=\"36\" height=\"36\" />";
  private static final String REMINDED_SHAPE =
      """
            <bpmndi:BPMNShape id="lenderReminded-shape" bpmnElement="lenderReminded">
              <dc:Bounds x="780" y="42" width="36" height="36" />
            </bpmndi:BPMNShape>
      """;
  private static final String TO_REMINDED_EDGE =
      """
            <bpmndi:BPMNEdge id="toReminded-edge" bpmnElement="toReminded">
              <di:waypoint x="720" y="60" />
              <di:waypoint x="780" y="60" />
            </bpmndi:BPMNEdge>
      """;
  private static final String NOTHING_DRAWN =
      "It draws nothing of the model, or the same again: remove it.";
  private static final String NOT_JOINED =
      "Begin it at its source's border and end it at its target's.";

  static final List<Fault> ALL =
      List.of(
          against("a model has one diagram of its process", LEND)
              .replacing(
                  "</bpmn:definitions>",
                  "<bpmndi:BPMNDiagram id=\"second\"><bpmndi:BPMNPlane id=\"second-plane\""
                      + " bpmnElement=\"lend-camera\" /></bpmndi:BPMNDiagram></bpmn:definitions>")
              .isFoundAt("lend-camera", "Draw it in one plane whose bpmnElement is the process."),
          against("a model has one diagram of its process", LEND)
              .replacing("bpmnElement=\"lend-camera\"", "bpmnElement=\"passItOn\"")
              .isFoundAt("lend-camera", "Draw it in one plane whose bpmnElement is the process."),
          against("every element is drawn", LEND)
              .replacing(REMINDED_SHAPE, "")
              .isFoundAt("lenderReminded", "Draw it: it has no shape or edge."),
          against("every element is drawn", LEND)
              .replacing(TO_REMINDED_EDGE, "")
              .isFoundAt("toReminded", "Draw it: it has no shape or edge."),
          against("nothing else is drawn", LEND)
              .replacing(
                  TO_REMINDED_EDGE,
                  TO_REMINDED_EDGE
                      + "<bpmndi:BPMNShape id=\"left-over\" bpmnElement=\"gone\">"
                      + "<dc:Bounds x=\"20\" y=\"20\" width=\"36\" height=\"36\" />"
                      + "</bpmndi:BPMNShape>")
              .isFoundAt("left-over", NOTHING_DRAWN),
          against("nothing else is drawn", LEND)
              .replacing(
                  TO_REMINDED_EDGE,
                  TO_REMINDED_EDGE + TO_REMINDED_EDGE.replace("toReminded-edge", "once-more"))
              .isFoundAt("once-more", NOTHING_DRAWN),
          against("a shape has a place and a size", LEND)
              .replacing(AT_REMINDED, "<dc:Bounds x=\"780\" y=\"60\" width=\"0\" height=\"0\" />")
              .isFoundAt(
                  "lenderReminded-shape", "Give it a width and a height, right of and below 0, 0."),
          against("a shape has a place and a size", LEND)
              .replacing(AT_REMINDED, "<dc:Bounds x=\"780\" y=\"-4\" width=\"36\" height=\"82\" />")
              .isFoundAt(
                  "lenderReminded-shape", "Give it a width and a height, right of and below 0, 0."),
          against("a flow is drawn from its source to its target", LEND)
              .replacing("<di:waypoint x=\"780\" y=\"60\" />", "<di:waypoint x=\"770\" y=\"60\" />")
              .isFoundAt("toReminded-edge", NOT_JOINED),
          against("a flow is drawn from its source to its target", LEND)
              .replacing("<di:waypoint x=\"720\" y=\"60\" />", "<di:waypoint x=\"670\" y=\"60\" />")
              .isFoundAt("toReminded-edge", NOT_JOINED),
          against("a part lies inside its sub-process", LEND)
              .replacing(
                  "<dc:Bounds x=\"830\" y=\"100\" width=\"350\" height=\"200\" />",
                  "<dc:Bounds x=\"830\" y=\"170\" width=\"350\" height=\"130\" />")
              .isFoundAt("handOver", "Draw it inside the sub-process that it belongs to."),
          against("a boundary event lies on its border", LEND)
              .replacing(
                  "<dc:Bounds x=\"542\" y=\"142\" width=\"36\" height=\"36\" />",
                  "<dc:Bounds x=\"542\" y=\"106\" width=\"36\" height=\"36\" />")
              .isFoundAt(
                  "loanWaitsTooLong", "Draw its middle on the border of what it is attached to."),
          against("shapes do not overlap", LEND)
              .replacing(
                  "<dc:Bounds x=\"670\" y=\"160\" width=\"100\" height=\"80\" />",
                  "<dc:Bounds x=\"670\" y=\"90\" width=\"100\" height=\"150\" />")
              .isFoundAt("recordLoan", "It lies over another element: move one of them."));

  private FaultsOfDiagrams() {}
}
