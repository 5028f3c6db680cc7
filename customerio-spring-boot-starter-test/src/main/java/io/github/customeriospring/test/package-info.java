/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
