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

package io.github.customeriospring.trackv1;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did whom the workspace does not know yet.
 * <p>
 * {@link #toString()} leaves the data out.
 *
 * @param anonymousId the id of the visitor, such as a cookie; {@code null} for an invite
 * @param event the event
 * @since 0.1.0
 */
public record AnonymousEvent(@Nullable String anonymousId, @JsonUnwrapped Event event) {

	public AnonymousEvent {
		Arguments.identifierOrNull(anonymousId, "anonymousId");
		Arguments.notNull(event, "event");
	}

	/**
	 * An event of a visitor. Customer.io keeps it for 30 days and gives it to the person
	 * who is identified with the same anonymous id; within 72 hours of its timestamp it
	 * can then trigger campaigns.
	 * @param anonymousId the id of the visitor, which must not be used for another
	 * @param event the event
	 * @return the event
	 */
	public static AnonymousEvent of(String anonymousId, Event event) {
		return new AnonymousEvent(Arguments.notNull(anonymousId, "anonymousId"), event);
	}

	/**
	 * An event that triggers a message to somebody who is not in the workspace and does
	 * not enter it.
	 * @param recipient the address to which the message goes
	 * @param event the event
	 * @return the event
	 */
	public static AnonymousEvent invite(String recipient, Event event) {
		Arguments.identifier(recipient, "recipient");
		Map<String, @Nullable Object> data = new LinkedHashMap<>(Arguments.notNull(event, "event").data());
		data.put("recipient", recipient);
		return new AnonymousEvent(null, event.withData(data));
	}

	@Override
	public String toString() {
		return "AnonymousEvent[" + this.event + "]";
	}

}
