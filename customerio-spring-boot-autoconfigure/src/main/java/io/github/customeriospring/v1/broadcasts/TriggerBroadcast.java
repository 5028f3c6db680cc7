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

package io.github.customeriospring.v1.broadcasts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.v1.shared.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What to send with a broadcast, and to whom. By default a broadcast fails as a whole if
 * it cannot be sent to one of the people.
 * <p>
 * {@link #toString()} tells the kind of audience only.
 *
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class TriggerBroadcast implements MutableRequest {

	@JsonUnwrapped
	private Audience audience = Audience.ofBroadcast();

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes data = Attributes.none();

	private @Nullable Boolean idIgnoreMissing;

	private @Nullable Boolean emailIgnoreMissing;

	private @Nullable Boolean emailAddDuplicates;

	private TriggerBroadcast() {
	}

	/**
	 * Create a trigger, to be completed.
	 * @return the trigger
	 */
	public static TriggerBroadcast create() {
		return new TriggerBroadcast();
	}

	/**
	 * Set who gets the broadcast. Default: the recipients configured in the workspace.
	 * @param audience the audience
	 * @return this trigger
	 */
	public TriggerBroadcast audience(Audience audience) {
		this.audience = Arguments.notNull(audience, "audience");
		return this;
	}

	/**
	 * Send to people who meet a condition.
	 * @param filter the condition
	 * @return this trigger
	 */
	public TriggerBroadcast audience(Filter filter) {
		return audience(Audience.matching(filter));
	}

	/**
	 * Add a value that the messages may refer to in Liquid, as
	 * <code>{{trigger.name}}</code>.
	 * @param name the name; a value that has it already is replaced
	 * @param value a value of a JSON type, {@code Instant} as unix seconds
	 * @return this trigger
	 */
	public TriggerBroadcast data(String name, @Nullable Object value) {
		this.data = this.data.with(name, value);
		return this;
	}

	/**
	 * Add values that the messages may refer to in Liquid.
	 * @param values the values by their names: a map, or an object that becomes a JSON
	 * object, such as a record or a bean
	 * @return this trigger
	 */
	public TriggerBroadcast data(Object values) {
		this.data = this.data.plus(values, "data");
		return this;
	}

	/**
	 * Set whether to skip ids that nobody has, instead of failing. Default:
	 * {@code false}.
	 * @param idIgnoreMissing whether to skip them
	 * @return this trigger
	 */
	public TriggerBroadcast idIgnoreMissing(boolean idIgnoreMissing) {
		this.idIgnoreMissing = idIgnoreMissing;
		return this;
	}

	/**
	 * Set whether to skip email addresses that nobody has, instead of failing. Default:
	 * {@code false}.
	 * @param emailIgnoreMissing whether to skip them
	 * @return this trigger
	 */
	public TriggerBroadcast emailIgnoreMissing(boolean emailIgnoreMissing) {
		this.emailIgnoreMissing = emailIgnoreMissing;
		return this;
	}

	/**
	 * Set whether an email address shared by several people stands for all of them,
	 * instead of failing. Default: {@code false}.
	 * @param emailAddDuplicates whether it does
	 * @return this trigger
	 */
	public TriggerBroadcast emailAddDuplicates(boolean emailAddDuplicates) {
		this.emailAddDuplicates = emailAddDuplicates;
		return this;
	}

	@Override
	public String toString() {
		return "TriggerBroadcast[" + this.audience + "]";
	}

}
