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

package io.github.customeriospring.webhook.inbox;

import java.util.Collection;
import java.util.List;

import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that an inbox has put aside: handling them has failed too often, or they
 * cannot be read. They hold personal data and are deleted after a while. Thread-safe.
 *
 * @since 0.1.0
 */
public interface DeadWebhooks {

	/**
	 * Return how many there are.
	 * @return the number
	 */
	long count();

	/**
	 * Return the oldest of them.
	 * @param limit how many at most
	 * @param after the id of the last one that was returned before, or {@code null} to
	 * begin
	 * @return the dead letters, the oldest first
	 * @throws IllegalArgumentException if the limit is not positive
	 */
	List<DeadWebhook> find(int limit, @Nullable String after);

	/**
	 * Hand some of them over again, and forget them here. Those without a body stay.
	 * @param ids which ones; those that are not there any more are left out
	 * @return how many are handed over again
	 */
	int replay(Collection<String> ids);

	/**
	 * Forget some of them.
	 * @param ids which ones; those that are not there any more are left out
	 * @return how many were deleted
	 */
	int delete(Collection<String> ids);

	/**
	 * Forget all that are about a person, under one of the person's identifiers.
	 * @param person the person
	 * @return how many were deleted
	 */
	int delete(PersonId person);

}
