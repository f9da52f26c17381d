/** Schools, their people, the roll and its import, and who holds which role. */
package org.countersign.school;
