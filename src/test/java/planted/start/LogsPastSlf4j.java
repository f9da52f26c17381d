package planted.start;

import java.util.logging.Logger;

class LogsPastSlf4j {

  static final Logger LOG = Logger.getLogger("planted");
}
