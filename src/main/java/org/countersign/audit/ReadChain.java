package org.countersign.audit;

import java.util.List;
import java.util.Optional;

/**
 * A whole chain that somebody reads, and whether it is as it was written.
 *
 * @param events in the order of their numbers, whether the chain is whole or not
 * @param finding the first thing that is wrong; empty where nothing is
 * @param sealedTo number of the last event that a seal holds; 0 where none does
 */
public record ReadChain(List<ReadEvent> events, Optional<Finding> finding, long sealedTo) {}
