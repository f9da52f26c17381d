package org.countersign.takedown;

import java.util.List;
import org.countersign.access.Cases;
import org.springframework.stereotype.Component;

/** Take-downs that other cases asked for. */
@Component
class WaitingTakeDowns implements WaitingCases {

  private final TakeDownTable table;
  private final TakeDownNumbers numbers;
  private final Cases cases;

  WaitingTakeDowns(TakeDownTable table, TakeDownNumbers numbers, Cases cases) {
    this.table = table;
    this.numbers = numbers;
    this.cases = cases;
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
    TakeDown takeDown = table.byId(id).orElseThrow();
    String number =
        cases.open(
            CaseTakeDown.PROCEDURE,
            takeDown.school(),
            CaseTakeDown.facts(id, takeDown.removalAsked()));
    numbers.give(takeDown, number);
  }
}
