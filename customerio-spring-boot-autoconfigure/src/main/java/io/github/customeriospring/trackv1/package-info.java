/**
 * Client of Customer.io's Track API v1.
 */
@NullMarked
package io.github.customeriospring.trackv1;

import org.jspecify.annotations.NullMarked;
