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

package io.github.customeriospring.v2;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * One change to a person, an object or a delivery. Created with {@link Person},
 * {@link CustomObject} and {@link DeliveryRef}.
 * <p>
 * All operations may be repeated: identify-like changes have the same effect twice, and
 * events carry an id by which Customer.io drops repeats. {@code toString()} tells the
 * kind of the operation, never whom or what it is about.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#operation/entity">Make a single
 * request</a>
 */
public sealed interface EntityOperation permits PersonOperation, ObjectIdentify, PlainOperation, RawOperation {

	/**
	 * The most that Customer.io takes for one operation, in bytes of JSON.
	 */
	int MAX_BYTES = 32 * 1024;

	/**
	 * Return what the operation is, in words and without data.
	 * @return for example {@code "person identify"}
	 */
	@JsonIgnore
	String description();

	/**
	 * Return whom or what the operation is about, which is also what must not be
	 * overtaken: the person, the object or the delivery; both people of a merge. Those to
	 * whom it is related are no subjects of an operation that relates it: relationships
	 * belong to the entity that they are sent for.
	 * @return one subject, two for a merge, none for a raw operation without identifiers
	 */
	@JsonIgnore
	List<Subject> subjects();

	/**
	 * Say when it happened, where Customer.io can be told and the caller has not: in an
	 * identify of a person, an event, a page or screen view, and a report about a
	 * delivery. For what is sent later than it happened.
	 * @param time the time; Customer.io keeps whole seconds
	 * @return the operation with the time, or this one if it has a time or cannot have
	 * one
	 */
	default EntityOperation timestampedAt(Instant time) {
		Arguments.notNull(time, "time");
		return this;
	}

	/**
	 * An operation as Customer.io reads it, for what has no type here. An event, page or
	 * screen of a person gets an {@code id} when it has none.
	 * @param body the operation, with {@code type}, {@code action} and so on
	 * @return the operation
	 */
	static EntityOperation raw(Map<String, ? extends @Nullable Object> body) {
		return new RawOperation(Attributes.of(body, "body"));
	}

}
