package org.countersign.policy;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configuration under {@code countersign}.
 *
 * @param policiesFolder a folder with packs of the school's own, one sub-folder each, which come on
 *     top of those in the application; empty for none
 */
@ConfigurationProperties("countersign")
record PolicySettings(String policiesFolder) {

  Optional<Path> folder() {
    return Optional.ofNullable(policiesFolder).filter(path -> !path.isBlank()).map(Path::of);
  }
}
