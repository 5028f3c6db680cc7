/**
 * A fake Customer.io for tests: a real HTTP server on the loopback interface with a
 * workspace and an outbox inside, and AssertJ assertions on what has arrived in it.
 * <p>
 * {@link io.github.customeriospring.test.EnableFakeCustomerio @EnableFakeCustomerio}
 * connects all clients of an application to the fake. It accepts what Customer.io accepts
 * and answers as Customer.io does:
 * <ul>
 * <li>people, objects, relationships and events through both versions of the Track API
 * and through the Pipelines API, where an event is kept once for each id</li>
 * <li>reading them back through the App API</li>
 * <li>transactional messages of all channels, broadcasts and live notifications, of which
 * nothing leaves the JVM</li>
 * </ul>
 * It also takes what Customer.io's own libraries send, where that differs from the
 * documents. What a test wants to go wrong it says on
 * {@link io.github.customeriospring.test.FakeCustomerio}: faults, rate limits, channels
 * that are not enabled, templates and broadcasts that do not exist.
 */
@NullMarked
package io.github.customeriospring.test;

import org.jspecify.annotations.NullMarked;
