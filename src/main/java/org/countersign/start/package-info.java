/** The page that leads each person to what they use, signing in, and our own error pages. */
package org.countersign.start;
