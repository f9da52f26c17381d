/** A module that may know nobody, and knows {@code access}. */
@ApplicationModule(allowedDependencies = {})
package planted.modules.school;

import org.springframework.modulith.ApplicationModule;
