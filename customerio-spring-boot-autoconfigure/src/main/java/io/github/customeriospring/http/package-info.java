/**
 * How a call is made: connection, JSON, retry, errors and observation.
 */
@NullMarked
package io.github.customeriospring.http;

import org.jspecify.annotations.NullMarked;
