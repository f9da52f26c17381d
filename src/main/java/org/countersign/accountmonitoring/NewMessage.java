package org.countersign.accountmonitoring;

import java.time.Instant;

/**
 * What somebody saw, before it is logged; see {@link Message}.
 *
 * @param account null for what was seen elsewhere
 */
record NewMessage(
    String account,
    Message.Kind kind,
    Message.HowSeen howSeen,
    Instant receivedAt,
    String words,
    String link,
    String writer) {}
