package org.countersign.post;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what the database is asked for: statements, where a batch counts as one for each of its
 * texts; rows read; commits. It counts in the thread that measures only.
 */
class Meter implements BeanPostProcessor {

  private final ThreadLocal<Count> running = new ThreadLocal<>();

  /** What was counted. */
  static final class Count {

    private final Map<String, Integer> statements = new TreeMap<>();
    private int rows;
    private int commits;

    int statements() {
      return statements.values().stream().mapToInt(Integer::intValue).sum();
    }

    int rows() {
      return rows;
    }

    int commits() {
      return commits;
    }

    /** The statements that were sent most often, one a line. */
    String most() {
      return statements.entrySet().stream()
          .sorted(Comparator.comparing((Map.Entry<String, Integer> one) -> -one.getValue()))
          .limit(25)
          .map(one -> one.getValue() + " " + one.getKey())
          .collect(Collectors.joining("\n"));
    }
  }

  /** Adds what the work costs to the count. */
  <T> T measure(Count count, Callable<T> work) {
    running.set(count);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      running.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database
        ? ProxyDataSourceBuilder.create(database)
            .afterQuery(this::sent)
            .proxyResultSet()
            .afterMethod(this::called)
            .build()
        : bean;
  }

  private void sent(ExecutionInfo execution, List<QueryInfo> queries) {
    Count count = running.get();
    if (count != null) {
      queries.stream()
          .map(QueryInfo::getQuery)
          .distinct()
          .forEach(sql -> count.statements.merge(shortened(sql), 1, Integer::sum));
    }
  }

  private void called(MethodExecutionContext call) {
    Count count = running.get();
    if (count == null) {
      return;
    }
    String method = call.getMethod().getName();
    if (call.getTarget() instanceof ResultSet
        && method.equals("next")
        && Boolean.TRUE.equals(call.getResult())) {
      count.rows++;
    } else if (call.getTarget() instanceof Connection && method.equals("commit")) {
      count.commits++;
    }
  }

  private static String shortened(String sql) {
    String line = sql.replaceAll("\\s+", " ").strip();
    String from = line.replaceFirst("(?i)^select .*? from ", "select from ");
    return from.length() > 160 ? from.substring(0, 160) : from;
  }
}
