package planted.start;

import org.springframework.beans.factory.annotation.Autowired;

class InjectsIntoField {

  @Autowired Object field;
}
