/**
 * Classes that break a rule of the architecture, one each, to show that the rule can fail. Nothing
 * of the product scans or uses them.
 */
package planted;
