package org.countersign.model;

import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** The expressions of models, read by the engine's own parser. */
final class Juel {

  private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

  private Juel() {}

  /** Whether it is one whole {@code ${...}} that asks for something of the case. */
  static boolean asks(String expression) {
    if (!expression.startsWith("${")) {
      return false;
    }
    try {
      Tree tree = PARSER.build(expression);
      return tree.getRoot() instanceof AstEval && tree.getIdentifierNodes().iterator().hasNext();
    } catch (TreeBuilderException e) {
      return false;
    }
  }

  /** Whether it names a bean and nothing else: {@code ${checkConsent}}. */
  static boolean isBean(String expression) {
    return expression.matches("\\$\\{[a-z][A-Za-z0-9]*}");
  }
}
