package org.countersign.takedown;

import org.springframework.context.ApplicationContext;

/** Opens take-downs that were asked for, where the product's own job does not run. */
public final class OpenNow {

  private OpenNow() {}

  public static void in(ApplicationContext product) {
    product.getBean(OpenTakeDowns.class).run();
  }
}
