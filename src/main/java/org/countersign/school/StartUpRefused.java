package org.countersign.school;

/** The product does not start like this. Says what is wrong and what to change, in plain words. */
public class StartUpRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;

  public StartUpRefused(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to change. */
  public String remedy() {
    return remedy;
  }
}
