/**
 * The reporting webhooks of the fake.
 */
@NullMarked
package io.github.customeriospring.test.webhooks;

import org.jspecify.annotations.NullMarked;
