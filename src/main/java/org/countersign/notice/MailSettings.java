package org.countersign.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the product. The server itself is Spring's, {@code spring.mail}.
 *
 * @param from the address that mails come from; the school's name stands before it
 * @param folder where mails are written as files in place of being sent; null outside the demo
 * @param retryAfter how long to wait after the first failure, the second, and so on; after the last
 *     one a person has to look
 * @param lease how long one dispatcher may be about one mail; longer than all waiting for the
 *     server together
 * @param keepFor how long is known what was sent to whom, and what did not arrive can be sent again
 * @param digestAt when the daily mail goes out
 */
@ConfigurationProperties("countersign.mail")
record MailSettings(
    String from,
    Path folder,
    @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"}) List<Duration> retryAfter,
    @DefaultValue("15m") Duration lease,
    @DefaultValue("30d") Duration keepFor,
    @DefaultValue("07:00") LocalTime digestAt) {}
