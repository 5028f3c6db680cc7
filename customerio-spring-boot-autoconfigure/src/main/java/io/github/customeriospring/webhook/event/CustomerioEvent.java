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

package io.github.customeriospring.webhook.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a webhook of Customer.io tells.
 *
 * @since 0.1.0
 */
public sealed interface CustomerioEvent permits DeliveryEvent, CustomerEvent, UnknownEvent {

	/**
	 * Return the name of the workspace that it comes from.
	 * @return the name
	 */
	String workspace();

	/**
	 * Return what names the event: repeats have the same id.
	 * @return the {@code event_id}, or a digest of the body if it has none
	 */
	String id();

	/**
	 * Return when it happened.
	 * @return the time, {@code null} in an {@link UnknownEvent} that does not say it
	 */
	@Nullable Instant timestamp();

	/**
	 * Return whom it is about.
	 * @return the identifiers, all of which may be missing
	 */
	EventIdentifiers identifiers();

	/**
	 * Return all that Customer.io has written.
	 * @return a JSON object
	 */
	String json();

}
