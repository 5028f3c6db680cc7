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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * A live notification to start. Person, type, attributes and content state are required,
 * on iOS an alert as well.
 * <p>
 * {@link #toString()} tells the type only.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder({ "identifiers", "notification_type" })
public final class StartLiveNotification extends LiveNotificationContent<StartLiveNotification> {

	private static final Duration MAX_LIFE = Duration.ofHours(6);

	@JsonProperty("identifiers")
	@JsonSerialize(converter = Identifiers.class)
	private @Nullable PersonId person;

	private @Nullable String notificationType;

	private @Nullable String deviceId;

	private @Nullable DevicePlatform platform;

	private @Nullable String appIdentifier;

	private @Nullable Instant expiration;

	private StartLiveNotification() {
	}

	/**
	 * Create a start, to be completed.
	 * @return the start
	 */
	public static StartLiveNotification create() {
		return new StartLiveNotification();
	}

	/**
	 * Set whom the notification is for.
	 * @param person the person
	 * @return this request
	 */
	public StartLiveNotification person(PersonId person) {
		this.person = Arguments.notNull(person, "person");
		return this;
	}

	/**
	 * Set the type of notification.
	 * @param notificationType the type as the app declares it, such as
	 * {@code com.example.order}
	 * @return this request
	 */
	public StartLiveNotification notificationType(String notificationType) {
		this.notificationType = Arguments.notNull(notificationType, "notificationType");
		return this;
	}

	/**
	 * Set the device. Default: all devices of the person.
	 * @param deviceId the device token
	 * @return this request
	 */
	public StartLiveNotification deviceId(String deviceId) {
		this.deviceId = Arguments.notNull(deviceId, "deviceId");
		return this;
	}

	/**
	 * Set the platform. Default: any.
	 * @param platform the platform
	 * @return this request
	 */
	public StartLiveNotification platform(DevicePlatform platform) {
		this.platform = Arguments.notNull(platform, "platform");
		return this;
	}

	/**
	 * Set the app, if the workspace has several.
	 * @param appIdentifier the identifier of the app
	 * @return this request
	 */
	public StartLiveNotification appIdentifier(String appIdentifier) {
		this.appIdentifier = Arguments.notNull(appIdentifier, "appIdentifier");
		return this;
	}

	/**
	 * Set when the notification disappears by itself. Default: after 6 hours.
	 * @param expiration the time, at most 6 hours ahead
	 * @return this request
	 */
	public StartLiveNotification expiration(Instant expiration) {
		this.expiration = Arguments.notNull(expiration, "expiration");
		return this;
	}

	@Override
	public void validate() {
		if (this.person == null) {
			throw new IllegalArgumentException("identifiers is missing: name the person with person(..)");
		}
		if (this.notificationType == null) {
			throw new IllegalArgumentException("notification_type is missing");
		}
		Arguments.identifier(this.notificationType, "notification_type");
		Arguments.identifierOrNull(this.deviceId, "device_id");
		Arguments.identifierOrNull(this.appIdentifier, "app_identifier");
		if (!hasAttributes()) {
			throw new IllegalArgumentException("attributes is missing: a start needs at least one");
		}
		requireContentState();
		if (this.platform == DevicePlatform.IOS && !hasAlert()) {
			throw new IllegalArgumentException("push_payload.alert is missing: a start on iOS needs it");
		}
		if (this.expiration != null) {
			requireNotTooFarAhead(this.expiration, Instant.now());
		}
	}

	static void requireNotTooFarAhead(Instant expiration, Instant now) {
		if (expiration.isAfter(now.plus(MAX_LIFE))) {
			throw new IllegalArgumentException("expiration must not be more than 6 hours ahead");
		}
	}

	@Override
	public String toString() {
		return "StartLiveNotification[" + this.notificationType + "]";
	}

	/**
	 * Writes an identifier in the way of live notifications, where the id that
	 * Customer.io gave has another name than everywhere else.
	 */
	static final class Identifiers extends StdConverter<PersonId, Map<String, String>> {

		@Override
		public Map<String, String> convert(PersonId person) {
			return (person.type() == PersonId.Type.CIO_ID) ? Map.of("internal", person.pathValue())
					: person.toIdentifiers();
		}

	}

}
