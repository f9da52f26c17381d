package org.countersign.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are uploaded, and who may go there: everybody who belongs to a school. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MediaConfiguration {

  private static final String ADDRESS = "/media";

  /** Names and boundaries around the file. */
  private static final long AROUND_THE_FILE = 64 * 1024;

  @Bean
  OpenAddress mediaAddress() {
    return new OpenAddress(ADDRESS, person -> !person.schools().isEmpty());
  }

  /** The case's own readers are asked there. */
  @Bean
  OpenAddress evidenceAddress() {
    return new OpenAddress("/evidence", person -> !person.schools().isEmpty(), true);
  }

  @Bean
  ServletRegistrationBean<MediaUpload> mediaUpload(
      MediaIntake intake,
      UploadPermits permits,
      UploadAllowance allowance,
      CurrentPerson people,
      MediaSettings limits,
      ObjectMapper json) {
    long largest = Math.max(limits.largestVideo().toBytes(), limits.largestImage().toBytes());
    var servlet =
        new ServletRegistrationBean<>(
            new MediaUpload(intake, permits, allowance, people, limits, json), ADDRESS);
    servlet.setMultipartConfig(
        new MultipartConfigElement("", largest, largest + AROUND_THE_FILE, 0));
    return servlet;
  }
}
