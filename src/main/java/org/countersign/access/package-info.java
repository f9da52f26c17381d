/**
 * Who may see and do what: plain rules, with no engine type in them, and the accounts people sign
 * in with.
 */
package org.countersign.access;
