/**
 * What every model, decision table and form keeps, checked over all files of {@code processes/},
 * {@code forms/} and {@code policies/} without an engine.
 *
 * <p>A rule is a sentence and a method; the lists of rules stand at the top of their classes. A
 * tiny project in {@code src/test/resources/model/tiny} keeps them all, and for each rule there is
 * a planted fault that breaks it.
 */
package org.countersign.model;
