package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In what people do. */
final class FaultsOfUserTasks {

  private static final String LEND = "processes/lend-camera.bpmn";
  private static final String CHECK = "processes/check-camera.bpmn";
  private static final String GROUPS = "camunda:candidateGroups=\"headteacher, ${lender.roles}\"";
  private static final String FORM_FIELDS =
      "<camunda:formData><camunda:formField id=\"a\" type=\"string\" /></camunda:formData>";
  private static final String NO_FORM =
      "Add forms/lend-camera/%1$s.form and set camunda:formRef=\"lend-camera-%1$s\" with"
          + " camunda:formRefBinding=\"deployment\", or add forms/lend-camera/%1$s.html and set"
          + " camunda:formKey=\"embedded:deployment:forms/lend-camera/%1$s.html\".";

  static final List<Fault> ALL =
      List.of(
          against("a user task says what to do", CHECK)
              .replacing("Look for what the last borrower left on it.", " ")
              .isFoundAt("inspectCamera", "Document what to do, by when and why: people read it."),
          against("a user task has a form", CHECK)
              .replacing("camunda:formRef=\"check-camera-inspectCamera\"", "")
              .without("forms/check-camera/inspectCamera.form")
              .isFoundAt("inspectCamera", "Give it a form: camunda:formRef, or formKey for HTML."),
          against("a form is a file", LEND)
              .replacing(
                  "<camunda:property name=\"excludes\" value=\"requestedBy\" />\n"
                      + "        </camunda:properties>",
                  "</camunda:properties>" + FORM_FIELDS)
              .isFoundAt("approveLoan", "Draw the form in a file instead of in the model."),
          against("a form is there, under the name of its step", LEND)
              .replacing(
                  "camunda:formRef=\"lend-camera-approveLoan\" camunda:formRefBinding=\"deployment\"",
                  "camunda:formRef=\"lend-camera-approveLoan\" camunda:formRefBinding=\"latest\"")
              .isFoundAt("approveLoan", NO_FORM.formatted("approveLoan")),
          against("a form is there, under the name of its step", LEND)
              .replacing("\"lend-camera-start\"", "\"lend-camera-approveLoan\"")
              .isFoundAt("cameraAsked", NO_FORM.formatted("start")),
          against("a form is there, under the name of its step", LEND)
              .without("forms/lend-camera/handOver.html")
              .isFoundAt("handOver", NO_FORM.formatted("handOver")),
          against("a form is there, under the name of its step", LEND)
              .without("forms/lend-camera/approveLoan.form")
              .isFoundAt("approveLoan", NO_FORM.formatted("approveLoan")),
          against("somebody may do a user task", CHECK)
              .replacing(" camunda:candidateUsers=\"${team}\"", "")
              .isFoundAt("inspectCamera", "Say who does it: camunda:candidateGroups."),
          against("a user task names roles, not people", CHECK)
              .replacing("${team}", "head.tiny")
              .isFoundAt("inspectCamera", "People change: name a role, or ask in ${...} for whom."),
          against("a user task names roles, not people", CHECK)
              .replacing("camunda:candidateUsers=\"${team}\"", "camunda:assignee=\"demo\"")
              .isFoundAt("inspectCamera", "People change: name a role, or ask in ${...} for whom."),
          against("a role that works on a task sees it", LEND)
              .replacing(GROUPS, "camunda:candidateGroups=\"headteachers\"")
              .isFoundAt("approveLoan", "There is no role \"headteachers\"."),
          against("a role that works on a task sees it", LEND)
              .replacing(GROUPS, "camunda:candidateGroups=\"slt, ${packs.roles(execution, 'a')}\"")
              .isFoundAt(
                  "approveLoan",
                  "\"slt\" would not see it: add it to the process's workers, if it does not only"
                      + " read."),
          against("a role that works on a task sees it", CHECK)
              .replacing(
                  "camunda:candidateUsers=\"${team}\"", "camunda:candidateGroups=\"auditor\"")
              .isFoundAt(
                  "inspectCamera",
                  "\"auditor\" would not see it: add it to the process's workers, if it does not"
                      + " only read."),
          against("who is excluded stands in a variable", LEND)
              .replacing("value=\"requestedBy\"", "value=\"${requestedBy}\"")
              .isFoundAt(
                  "approveLoan", "Name in excludes the variables that hold who must not do it."),
          against("a date of a user task is a deadline of the policies", LEND)
              .replacing("${deadlines.due(execution, 'loan-answer')}", "P2D")
              .isFoundAt("approveLoan", FaultsOfWork.NO_DEADLINE),
          against("a date of a user task is a deadline of the policies", LEND)
              .replacing(
                  "camunda:dueDate=\"${deadlines.due(execution, 'loan-answer')}\"",
                  "camunda:followUpDate=\"${dueBy}\"")
              .isFoundAt("approveLoan", FaultsOfWork.NO_DEADLINE));

  private FaultsOfUserTasks() {}
}
