/**
 * Pictures, videos and files kept as evidence: checked, hashed, previewed safely, opened on record.
 *
 * <p>A procedure attaches files to its case with {@link org.countersign.evidence.Media} and says
 * with {@link org.countersign.evidence.MediaReaders} who may open them.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "school"})
package org.countersign.evidence;

import org.springframework.modulith.ApplicationModule;
