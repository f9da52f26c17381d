/** Schools, their people, the roll and its import, and who holds which role. */
@ApplicationModule(allowedDependencies = {})
package org.countersign.school;

import org.springframework.modulith.ApplicationModule;
