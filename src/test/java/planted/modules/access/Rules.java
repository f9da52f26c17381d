package planted.modules.access;

import planted.modules.school.People;

/** Knows whom it may. */
public class Rules {

  People people() {
    return new People();
  }
}
