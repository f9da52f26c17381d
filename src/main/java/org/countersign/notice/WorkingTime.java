package org.countersign.notice;

import java.time.Instant;

/** Moments before and after another, on the clocks that policies name. */
interface WorkingTime {

  /**
   * That long before the moment.
   *
   * @param period ISO 8601
   * @param clock {@code clock-hours}, {@code working-days} or {@code school-days}
   */
  Instant before(Instant moment, String period, String clock, String school);

  /** That long after it. */
  Instant after(Instant moment, String period, String clock, String school);
}
