package org.countersign.takedown;

import java.util.List;
import java.util.Map;
import org.countersign.access.Cases;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Searches by hand that other cases asked for. */
@Component
class WaitingSearches implements WaitingCases {

  private final OlderSearchTable table;
  private final Cases cases;
  private final Trail trail;

  WaitingSearches(OlderSearchTable table, Cases cases, Trail trail) {
    this.table = table;
    this.cases = cases;
    this.trail = trail;
  }

  @Override
  public List<String> toOpen(int most) {
    return table.toOpen(most);
  }

  @Override
  public boolean opens(String id) {
    return table.opens(id);
  }

  @Override
  public void open(String id) {
    OlderSearch search = table.byId(id).orElseThrow();
    String number =
        cases.open(CaseSearch.PROCEDURE, search.school(), Map.of(CaseSearch.SEARCH, id));
    table.number(id, number);
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, By.system())
            .inSchool(search.school())
            .at("search-asked", "Search for older posts asked for")
            .with(Map.of("account", search.account())));
  }
}
