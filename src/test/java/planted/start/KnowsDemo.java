package planted.start;

import planted.demo.DemoPeople;

class KnowsDemo {

  DemoPeople people() {
    return new DemoPeople();
  }
}
