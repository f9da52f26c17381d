package planted.modules.school;

import planted.modules.access.Rules;

/** Knows whom it may not, and goes round in a circle. */
public class People {

  Rules rules() {
    return new Rules();
  }
}
