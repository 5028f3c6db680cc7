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

package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.lane.LaneEntry;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the outbox in a lane, and then what became of it.
 */
final class OutboxEntry extends LaneEntry {

	private final OutboxRow row;

	private final int[] keys;

	private final byte[] payload;

	/** One part, or both. */
	private final List<Part> parts;

	private volatile Outcome outcome = Outcome.NONE;

	private volatile List<OperationRefusal> refusals = List.of();

	/**
	 * Create an entry.
	 * @param row the operation
	 * @param payload the payload, as it can be sent
	 * @param parts the parts in which it stands
	 * @param now the present moment
	 */
	OutboxEntry(OutboxRow row, byte[] payload, List<Part> parts, Instant now) {
		super(System.nanoTime() - Math.max(0, Duration.ofMillis(now.toEpochMilli() - row.created()).toNanos()));
		this.row = row;
		this.keys = parts.stream().mapToInt(Part::number).toArray();
		this.payload = payload;
		this.parts = parts;
	}

	@Override
	public byte[] payload() {
		return this.payload;
	}

	@Override
	public int[] keys() {
		return this.keys;
	}

	@Override
	public @Nullable String traceParent() {
		return this.row.traceParent();
	}

	OutboxRow row() {
		return this.row;
	}

	List<Part> parts() {
		return this.parts;
	}

	@Override
	public boolean isWithdrawn() {
		boolean withdrawn = false;
		for (Part part : this.parts) {
			withdrawn |= part.isWithdrawn();
		}
		if (withdrawn) {
			this.parts.forEach(Part::withdraw);
		}
		return withdrawn;
	}

	void settle(Outcome outcome, List<OperationRefusal> refusals) {
		this.refusals = refusals;
		this.outcome = outcome;
	}

	Outcome outcome() {
		return this.outcome;
	}

	List<OperationRefusal> refusals() {
		return this.refusals;
	}

	/**
	 * What became of an operation.
	 */
	enum Outcome {

		/** Nothing yet. */
		NONE,

		/** Customer.io has accepted it. */
		DELIVERED,

		/** Customer.io has refused it. */
		REFUSED,

		/** No codec can read it. */
		UNREADABLE,

		/** It was left out, and is as it was. */
		LEFT_OUT

	}

}
