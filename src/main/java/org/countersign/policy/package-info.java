/**
 * Policy packs: clauses, questions and their answers, checked at start-up; the decisions models ask
 * for.
 */
package org.countersign.policy;
