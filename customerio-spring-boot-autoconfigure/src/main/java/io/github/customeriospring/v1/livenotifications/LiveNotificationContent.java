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

package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.http.declared.MutableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a live notification shows, when it starts, changes or ends. Names and values are
 * those that the app declares; {@code Instant} is written as unix seconds.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @param <C> the type of the request
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public abstract sealed class LiveNotificationContent<C extends LiveNotificationContent<C>> implements MutableRequest
		permits StartLiveNotification, UpdateLiveNotification, EndLiveNotification {

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes contentState = Attributes.none();

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes attributes = Attributes.none();

	private @Nullable String deepLink;

	private @Nullable PushPayload pushPayload;

	/**
	 * Add values that change while the notification lives. Each request has to bring all
	 * of them: they are not merged with what was sent before.
	 * @param values the values by their names: a map, or an object that becomes a JSON
	 * object, such as a record or a bean
	 * @return this request
	 */
	public C contentState(Object values) {
		this.contentState = this.contentState.plus(values, "contentState");
		return self();
	}

	/**
	 * Add a value that changes while the notification lives.
	 * @param name the name; a value that has it already is replaced
	 * @param value a value of a JSON type
	 * @return this request
	 */
	public C contentState(String name, @Nullable Object value) {
		this.contentState = this.contentState.with(name, value);
		return self();
	}

	/**
	 * Add values that stay the same. iOS takes them at the start only, Android again with
	 * each change where the app needs them.
	 * @param values the values by their names: a map, or an object that becomes a JSON
	 * object, such as a record or a bean
	 * @return this request
	 */
	public C attributes(Object values) {
		this.attributes = this.attributes.plus(values, "attributes");
		return self();
	}

	/**
	 * Add a value that stays the same.
	 * @param name the name; a value that has it already is replaced
	 * @param value a value of a JSON type
	 * @return this request
	 */
	public C attribute(String name, @Nullable Object value) {
		this.attributes = this.attributes.with(name, value);
		return self();
	}

	/**
	 * Set what a tap opens.
	 * @param deepLink the link
	 * @return this request
	 */
	public C deepLink(String deepLink) {
		this.deepLink = Arguments.notNull(deepLink, "deepLink");
		return self();
	}

	/**
	 * Set what the device tells the person in addition to showing the notification,
	 * without a sound.
	 * @param title the title, not blank
	 * @param body the text, not blank
	 * @return this request
	 */
	public C alert(String title, String body) {
		return alert(new Alert(title, body, null));
	}

	/**
	 * Set what the device tells the person in addition to showing the notification.
	 * @param title the title, not blank
	 * @param body the text, not blank
	 * @param sound the name of a sound
	 * @return this request
	 */
	public C alert(String title, String body, String sound) {
		return alert(new Alert(title, body, Arguments.notNull(sound, "sound")));
	}

	private C alert(Alert alert) {
		this.pushPayload = new PushPayload(alert);
		return self();
	}

	void requireContentState() {
		if (this.contentState.isEmpty()) {
			throw new IllegalArgumentException("content_state is missing: send it whole each time");
		}
	}

	boolean hasAttributes() {
		return !this.attributes.isEmpty();
	}

	boolean hasAlert() {
		return this.pushPayload != null;
	}

	@SuppressWarnings("unchecked")
	final C self() {
		return (C) this;
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + "[..]";
	}

	private record PushPayload(Alert alert) {

	}

	private record Alert(String title, String body, @Nullable String sound) {

		Alert {
			if (Arguments.notNull(title, "title").isBlank() || Arguments.notNull(body, "body").isBlank()) {
				throw new IllegalArgumentException("push_payload.alert needs a title and a body");
			}
		}

	}

}
