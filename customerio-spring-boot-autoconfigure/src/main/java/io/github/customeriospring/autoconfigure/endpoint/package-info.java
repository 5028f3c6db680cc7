/**
 * The Actuator endpoints.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
