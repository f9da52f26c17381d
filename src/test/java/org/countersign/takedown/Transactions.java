package org.countersign.takedown;

import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements of each transaction in the thread that measures, a batch as one. */
public class Transactions implements BeanPostProcessor {

  private final ThreadLocal<Count> running = new ThreadLocal<>();

  /** What was counted. */
  public static final class Count {
    private int statements;
    private int open;
    private int largest;
    private int commits;

    public int statements() {
      return statements;
    }

    int largest() {
      return largest;
    }

    int commits() {
      return commits;
    }
  }

  public Count measure(Runnable work) {
    Count count = new Count();
    running.set(count);
    try {
      work.run();
      return count;
    } finally {
      running.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database
        ? ProxyDataSourceBuilder.create(database)
            .afterQuery(this::sent)
            .afterMethod(this::called)
            .build()
        : bean;
  }

  private void sent(ExecutionInfo execution, List<QueryInfo> queries) {
    Count count = running.get();
    if (count != null) {
      count.statements++;
      count.open++;
    }
  }

  private void called(MethodExecutionContext call) {
    Count count = running.get();
    if (count != null
        && call.getTarget() instanceof Connection
        && call.getMethod().getName().equals("commit")) {
      count.commits++;
      count.largest = Math.max(count.largest, count.open);
      count.open = 0;
    }
  }
}
