package org.countersign.audit;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of the trail; docs/operating.md says how they are made and changed.
 *
 * @param key {@code id:base64}, 32 bytes or more, with which events are written
 * @param oldKeys those before it, for verifying
 * @param sealKey {@code private:public}, an Ed25519 pair, both base64
 * @param oldSealKeys public keys of those before it, base64
 * @param ownKeys a file in which the product keeps keys that it makes itself where none are given;
 *     for the demo only
 */
@ConfigurationProperties("countersign.trail")
record TrailSettings(
    @DefaultValue("") String key,
    @DefaultValue List<String> oldKeys,
    @DefaultValue("") String sealKey,
    @DefaultValue List<String> oldSealKeys,
    Path ownKeys) {

  /** Nothing secret, whoever logs it. */
  @Override
  public String toString() {
    return "TrailSettings";
  }
}
