/** A module that may know {@code school}. */
@ApplicationModule(allowedDependencies = "school")
package planted.modules.access;

import org.springframework.modulith.ApplicationModule;
