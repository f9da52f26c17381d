/** What a person sees, in a real browser. */
package org.countersign.browser;
