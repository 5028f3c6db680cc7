/**
 * The Actuator endpoint that shows what is configured.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
