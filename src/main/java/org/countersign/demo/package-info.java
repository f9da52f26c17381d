/** Five fictional schools to try the product with. Not in the plain jar. */
@ApplicationModule(allowedDependencies = {"access", "school"})
package org.countersign.demo;

import org.springframework.modulith.ApplicationModule;
