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

package io.github.customeriospring.v1.subscriptions;

import org.jspecify.annotations.Nullable;

/**
 * Something that people can hear about or not.
 *
 * @param id the number of the topic
 * @param identifier the name in the preferences of a person, such as {@code topic_1}, or
 * {@code null}
 * @param name the name that people see, or {@code null}
 * @param description what it is about, or {@code null}
 * @param subscribedByDefault whether people hear about it until they refuse
 * @since 0.1.0
 */
public record SubscriptionTopic(long id, @Nullable String identifier, @Nullable String name,
		@Nullable String description, boolean subscribedByDefault) {

}
