/**
 * Clocks and due dates: working days, school days, clock hours and calendar months, all in London.
 */
@ApplicationModule(allowedDependencies = {"policy", "school"})
package org.countersign.calendar;

import org.springframework.modulith.ApplicationModule;
