package org.countersign.consent;

/**
 * Something was recorded of a child: a consent, a no, or that the child is never to be published.
 * Published inside the transaction that records it, so that who listens acts in it too.
 */
public record ConsentChanged(String school, Child child) {}
