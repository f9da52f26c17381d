package org.countersign.audit;

import java.time.Instant;
import java.util.List;

/** What an export for people shows. */
record ExportView(Chain chain, String by, Instant at, List<TrailLine> lines, List<Seal> seals) {}
