package io.github.customeriospring.test.internal.server;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;

/**
 * A fault to come.
 *
 * @param requests which requests it is for
 * @param fault what happens to them
 * @param remaining to how many of them
 * @since 0.1.0
 */
public record PlannedFault(Requests requests, Fault fault, int remaining) {

}
