/**
 * Auto-configuration of Spring's mail support on Customer.io.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.mail;

import org.jspecify.annotations.NullMarked;
