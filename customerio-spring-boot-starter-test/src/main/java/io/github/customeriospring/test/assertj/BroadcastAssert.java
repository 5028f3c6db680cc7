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

package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.internal.wire.JsonValues;
import io.github.customeriospring.test.messaging.Recipient;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a broadcast in the fake.
 *
 * @since 0.1.0
 */
public final class BroadcastAssert extends AbstractAssert<BroadcastAssert, TriggeredBroadcast> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public BroadcastAssert(TriggeredBroadcast actual) {
		super(actual, BroadcastAssert.class);
	}

	/**
	 * Verifies which broadcast was triggered.
	 * @param broadcastId its number
	 * @return this
	 */
	public BroadcastAssert hasBroadcastId(int broadcastId) {
		if (this.actual.broadcastId() != broadcastId) {
			throw failureWithActualExpected(this.actual.broadcastId(), broadcastId,
					"Expected broadcast <%d> but it is <%d>", broadcastId, this.actual.broadcastId());
		}
		return this;
	}

	/**
	 * Verifies how the people were chosen.
	 * @param audience the way to choose them
	 * @return this
	 */
	public BroadcastAssert hasAudience(TriggeredBroadcast.AudienceKind audience) {
		if (this.actual.audience() != audience) {
			throw failureWithActualExpected(this.actual.audience(), audience, "Expected audience <%s> but it is <%s>",
					audience, this.actual.audience());
		}
		return this;
	}

	/**
	 * Verifies that a person gets the broadcast.
	 * @param id the id of the person
	 * @return this
	 */
	public BroadcastAssert goesToPerson(String id) {
		List<String> ids = ids();
		if (!ids.contains(id)) {
			throw failure("Expected person %s to get the broadcast but only %s do; errors are %s", id, ids,
					this.actual.errors());
		}
		return this;
	}

	/**
	 * Verifies that a person does not get the broadcast.
	 * @param id the id of the person
	 * @return this
	 */
	public BroadcastAssert doesNotGoToPerson(String id) {
		if (ids().contains(id)) {
			throw failure("Expected person %s not to get the broadcast", id);
		}
		return this;
	}

	private List<String> ids() {
		return this.actual.recipients()
			.stream()
			.map(Recipient::identifiers)
			.map((person) -> String.valueOf(person.id()))
			.toList();
	}

	/**
	 * Verifies a value that all messages can refer to. Numbers are equal if their values
	 * are.
	 * @param path the name of the value, or the names that lead to it with dots between
	 * them, and for items of lists their numbers from 0
	 * @param value the value
	 * @return this
	 */
	public BroadcastAssert hasData(String path, Object value) {
		Object found = JsonValues.find(this.actual.data(), path);
		if (!JsonValues.same(found, value)) {
			throw failureWithActualExpected(found, value, "Expected data <%s> to be <%s> but it is <%s>, among %s",
					path, value, found, this.actual.data());
		}
		return this;
	}

	/**
	 * Verifies that nobody gets the broadcast, because something is wrong with its
	 * audience.
	 * @return this
	 */
	public BroadcastAssert isFailed() {
		if (!this.actual.isFailed()) {
			throw failure("Expected the broadcast to have failed but it has no errors");
		}
		return this;
	}

}
