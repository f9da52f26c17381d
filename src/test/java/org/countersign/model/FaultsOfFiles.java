package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

final class FaultsOfFiles {

  private static final String PLACES =
      "Nobody would read it: a model is processes/<process-id>.bpmn, a form is"
          + " forms/<process-id>/<task-id>.form or .html.";

  static final List<Fault> ALL =
      List.of(
          against("a file is where the build takes it", "processes/lend-camera.bpmn20.xml")
              .adding("<definitions/>")
              .isFoundAt("file", PLACES),
          against("a file is where the build takes it", "forms/lend-camera/notes.txt")
              .adding("Remember the lens.")
              .isFoundAt("file", PLACES),
          against("a file can be read", "policies/tiny/tiny-lender.dmn")
              .replacing("</decisionTable>", "")
              .isFoundAt(
                  "file",
                  "It is not well formed, Fatal Error: URI=null Line=23: The element type"
                      + " \"decisionTable\" must be terminated by the matching end-tag"
                      + " \"</decisionTable>\"."),
          against("a file can be read", "processes/return-camera.bpmn")
              .adding("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>")
              .isFoundAt(
                  "file",
                  "It is not well formed, Error: URI=null Line=1: cvc-complex-type.4: Attribute"
                      + " 'targetNamespace' must appear on element 'definitions'."),
          against("a file can be read", "forms/lend-camera/extra.form")
              .adding("{ \"id\": ")
              .isFoundAt(
                  "file",
                  "It is not well formed, line 1: Unexpected end-of-input within/between Object"
                      + " entries"));

  private FaultsOfFiles() {}
}
