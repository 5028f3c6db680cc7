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

package io.github.customeriospring.publisher;

import io.github.customeriospring.v2.EntityOperation;

/**
 * Delivers operations on people, objects and deliveries in the background, in batches of
 * the Track API v2. <pre class="code">
 * publisher.publish(Person.id("42").event("viewed", Map.of("sku", "A1")));
 * </pre>
 * <p>
 * The key of an operation is its {@linkplain EntityOperation#subjects() subject}. A merge
 * waits for all earlier operations on both people, and later ones wait for it. Two
 * identifiers of one person, such as an id and an email address, are two subjects, and
 * their operations may overtake each other: name a {@linkplain #publish(String, Object)
 * key} where that matters. Operations that relate a subject to others go with the
 * subject.
 * <p>
 * The time of the hand-over that operations get has whole seconds: a clock that runs
 * ahead makes later changes of a person that carry no time lose against earlier ones, and
 * an event that arrives more than 72 hours late triggers no campaign.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#operation/batch">Send multiple
 * requests</a>
 */
public interface CustomerioPublisher extends OperationPublisher<EntityOperation> {

}
