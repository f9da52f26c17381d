package org.countersign.post;

/**
 * A post is out although a consent was missing, or it is not what was approved. Published inside
 * the transaction that records it, so that who listens acts in it too.
 */
public record PostedWithoutConsent(Post post) {}
