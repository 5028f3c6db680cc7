/**
 * Newsletters, which Customer.io also calls one-time sends.
 */
@NullMarked
package io.github.customeriospring.v1.newsletters;

import org.jspecify.annotations.NullMarked;
