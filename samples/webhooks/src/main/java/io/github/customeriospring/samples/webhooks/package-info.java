/**
 * An application that shows what Customer.io reports about messages and people.
 */
@NullMarked
package io.github.customeriospring.samples.webhooks;

import org.jspecify.annotations.NullMarked;
