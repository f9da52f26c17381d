package org.countersign.consent;

import java.util.List;
import org.countersign.school.RegisterFile;
import org.countersign.school.RowReader;
import org.countersign.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code other-children.csv}: children who are not on the roll. */
@Component
@Order(10)
class OtherChildrenFile implements RegisterFile {

  private final OtherChildren children;

  OtherChildrenFile(OtherChildren children) {
    this.children = children;
  }

  @Override
  public String name() {
    return "other-children.csv";
  }

  @Override
  public List<String> columns() {
    return List.of("id", "name", "carer");
  }

  @Override
  public int load(School school, List<RowReader> rows) {
    int added = 0;
    for (RowReader row : rows) {
      OtherChild child =
          new OtherChild(row.id("id"), row.text("name", 400), row.text("carer", 400));
      OtherChild known = children.byId(school.id(), child.id()).orElse(null);
      if (row.problem() == null && !child.equals(known)) {
        try {
          children.add(school.id(), child, name());
          added++;
        } catch (ConsentRefused e) {
          row.reject(e.getMessage());
        }
      }
    }
    return added;
  }
}
