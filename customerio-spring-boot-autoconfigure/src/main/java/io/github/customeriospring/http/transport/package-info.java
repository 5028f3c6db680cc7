/**
 * How requests reach the network: whatever transport is below repeats nothing, follows no
 * redirect, and ends in time.
 */
@NullMarked
package io.github.customeriospring.http.transport;

import org.jspecify.annotations.NullMarked;
