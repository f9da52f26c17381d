/** Five fictional schools to try the product with. Not in the plain jar. */
package org.countersign.demo;
