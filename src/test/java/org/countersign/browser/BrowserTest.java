package org.countersign.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in the system's Chromium, on the demo. Its methods take a {@link Screen}.
 *
 * <p>Chromium is found on the path, or named by the environment variable {@code CHROMIUM}. Without
 * it the tests are skipped, with a warning; where {@code CI=true} or {@code
 * -Dbrowser.required=true} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@DemoTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
