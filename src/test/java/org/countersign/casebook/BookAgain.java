package org.countersign.casebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countersign.audit.TrailHistory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the book of cases again from the trail, to be compared with what was kept up. */
public final class BookAgain {

  /** Those that point to others first. */
  private static final List<String> TABLES =
      List.of("casebook_person", "casebook_step", "casebook_clause", "casebook_case");

  private BookAgain() {}

  /** Rows that only one of both has, with a mark of which; the book is then the one made again. */
  public static List<String> differences(ApplicationContext product) {
    JdbcTemplate jdbc = product.getBean(JdbcTemplate.class);
    List<String> kept = rows(jdbc);
    make(product);
    List<String> again = rows(jdbc);
    List<String> different = new ArrayList<>();
    onlyIn(kept, again).forEach(row -> different.add("kept: " + row));
    onlyIn(again, kept).forEach(row -> different.add("again: " + row));
    if (kept.isEmpty()) {
      different.add("nothing was kept");
    }
    return different;
  }

  /** The book as the trail has it, whatever other tests wrote into it by hand. */
  public static void make(ApplicationContext product) {
    JdbcTemplate jdbc = product.getBean(JdbcTemplate.class);
    TABLES.forEach(table -> jdbc.update("delete from " + table));
    product.getBean(TrailHistory.class).cases().forEach(product.getBean(CaseBook.class)::add);
  }

  private static List<String> onlyIn(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream().filter(row -> !known.contains(row)).toList();
  }

  private static List<String> rows(JdbcTemplate jdbc) {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      jdbc.queryForList("select * from " + table)
          .forEach(row -> rows.add(table + " " + new java.util.TreeMap<>(row)));
    }
    return rows;
  }
}
