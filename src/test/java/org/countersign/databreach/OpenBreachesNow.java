package org.countersign.databreach;

import org.springframework.context.ApplicationContext;

/** Opens the breaches that were seen, where the product's own job does not run. */
public final class OpenBreachesNow {

  private OpenBreachesNow() {}

  public static void in(ApplicationContext product) {
    product.getBean(OpenBreaches.class).run();
  }
}
