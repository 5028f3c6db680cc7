/**
 * The application with a fake Customer.io.
 */
@NullMarked
package io.github.customeriospring.samples.quickstart;

import org.jspecify.annotations.NullMarked;
