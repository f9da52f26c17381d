package org.countersign.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what people upload. The defaults suit a school's database.
 *
 * @param largestImage for pictures and papers
 * @param uploadsAnHour for each person, refused ones counted
 * @param mostPixels of one picture; phones reach 50 million
 * @param mostFrames of one animation
 * @param unattachedFor how long a file may belong to no case before it is deleted
 */
@ConfigurationProperties("countersign.media")
record MediaSettings(
    @DefaultValue("25MB") DataSize largestImage,
    @DefaultValue("200MB") DataSize largestVideo,
    @DefaultValue("60") int uploadsAnHour,
    @DefaultValue("50000000") long mostPixels,
    @DefaultValue("500") int mostFrames,
    @DefaultValue("24h") Duration unattachedFor) {

  DataSize largest(Kind kind) {
    return kind.isVideo() ? largestVideo : largestImage;
  }
}
