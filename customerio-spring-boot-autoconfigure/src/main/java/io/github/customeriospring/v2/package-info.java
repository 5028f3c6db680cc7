/**
 * Client of Customer.io's Track API v2: entity and batch.
 */
@NullMarked
package io.github.customeriospring.v2;

import org.jspecify.annotations.NullMarked;
