/**
 * Configuration of the transport of Customer.io clients.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.transport;

import org.jspecify.annotations.NullMarked;
