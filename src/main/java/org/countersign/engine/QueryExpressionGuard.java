package org.countersign.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Closes CVE-2026-109432: an expression in a task query, nested or saved in a filter, runs with
 * Java reflection in reach. Only queries evaluate without a variable scope; without one nothing is
 * evaluated but the current user, their groups, and the time plus or minus a span.
 */
class QueryExpressionGuard extends SpringExpressionManager {

  private static final Pattern HARMLESS =
      Pattern.compile(
          "[$#]\\{ *(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)"
              + "\\(\\d{1,5}\\))*) *}");

  QueryExpressionGuard(ApplicationContext context) {
    super(context);
  }

  @Override
  public Expression createExpression(String text) {
    return new Guarded(createValueExpression(text), this, text);
  }

  private static final class Guarded extends JuelExpression {

    private static final long serialVersionUID = 1L;

    Guarded(ValueExpression value, JuelExpressionManager manager, String text) {
      super(value, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !isLiteralText() && !HARMLESS.matcher(getExpressionText()).matches()) {
        throw new BadUserRequestException(
            "A query may use now(), dateTime(), currentUser() and currentUserGroups() only");
      }
      return super.getValue(scope, execution);
    }
  }
}
