package org.countersign.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** A decision table. */
record DmnFile(String path, DmnModelInstance model, Project project) implements ModelFile {

  /** By text: the model API reads its schemas again for each file, which takes longest. */
  private static final Map<String, DmnModelInstance> READ = new ConcurrentHashMap<>();

  static DmnFile read(TextFile file, Project project) {
    DmnModelInstance model =
        READ.computeIfAbsent(file.text(), text -> Dmn.readModelFromStream(Project.stream(text)));
    return new DmnFile(file.path(), model, project);
  }

  List<Decision> decisions() {
    return List.copyOf(model.getModelElementsByType(Decision.class));
  }

  List<DecisionTable> tables() {
    return List.copyOf(model.getModelElementsByType(DecisionTable.class));
  }
}
