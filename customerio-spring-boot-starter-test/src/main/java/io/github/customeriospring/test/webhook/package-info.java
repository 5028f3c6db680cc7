/**
 * Reporting webhooks in tests: what they report, how they are signed, and those that the
 * fake sends.
 */
@NullMarked
package io.github.customeriospring.test.webhook;

import org.jspecify.annotations.NullMarked;
