/**
 * An application whose mail goes out through Customer.io.
 */
@NullMarked
package io.github.customeriospring.samples.mail;

import org.jspecify.annotations.NullMarked;
