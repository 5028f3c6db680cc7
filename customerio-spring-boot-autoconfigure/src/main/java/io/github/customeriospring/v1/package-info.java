/**
 * Client of Customer.io's App API.
 */
@NullMarked
package io.github.customeriospring.v1;

import org.jspecify.annotations.NullMarked;
