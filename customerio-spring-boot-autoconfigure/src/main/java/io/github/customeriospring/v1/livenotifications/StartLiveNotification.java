package io.github.customeriospring.v1.livenotifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.DevicePlatform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * A live notification to start.
 * <p>
 * {@link #toString()} tells the type only.
 *
 * @param person whom it is for
 * @param notificationType what kind of thing it follows, such as
 * {@code com.example.order}
 * @param content what it shows; on iOS it needs an alert
 * @param deviceId the token of the device, or {@code null} for all devices of the person
 * @param platform the platform of the devices, or {@code null} for any
 * @param appIdentifier the app, where the workspace has several; or {@code null}
 * @param expiration when it disappears by itself, at most 6 hours ahead; {@code null} is
 * after 6 hours
 * @since 0.1.0
 */
public record StartLiveNotification(
		@JsonProperty("identifiers") @JsonSerialize(converter = Identifiers.class) PersonId person,
		String notificationType, @JsonUnwrapped LiveNotificationContent content, @Nullable String deviceId,
		@Nullable DevicePlatform platform, @Nullable String appIdentifier, @Nullable Instant expiration) {

	private static final Duration MAX_LIFE = Duration.ofHours(6);

	public StartLiveNotification {
		Arguments.notNull(person, "person");
		Arguments.identifier(notificationType, "notification_type");
		Arguments.notNull(content, "content");
		Arguments.identifierOrNull(deviceId, "device_id");
		Arguments.identifierOrNull(appIdentifier, "app_identifier");
		if (content.attributes().isEmpty()) {
			throw new IllegalArgumentException("attributes is missing: a start needs at least one");
		}
		content.requireContentState();
		if (platform == DevicePlatform.IOS && content.pushPayload() == null) {
			throw new IllegalArgumentException("push_payload.alert is missing: a start on iOS needs it");
		}
		if (expiration != null) {
			requireNotTooFarAhead(expiration, Instant.now());
		}
	}

	static void requireNotTooFarAhead(Instant expiration, Instant now) {
		if (expiration.isAfter(now.plus(MAX_LIFE))) {
			throw new IllegalArgumentException("expiration must not be more than 6 hours ahead");
		}
	}

	/**
	 * Begin to build a live notification.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public String toString() {
		return "StartLiveNotification[" + this.notificationType + "]";
	}

	/**
	 * Builds a {@link StartLiveNotification}.
	 */
	public static final class Builder {

		private @Nullable PersonId person;

		private @Nullable String notificationType;

		private LiveNotificationContent content = LiveNotificationContent.of(Map.of());

		private @Nullable String deviceId;

		private @Nullable DevicePlatform platform;

		private @Nullable String appIdentifier;

		private @Nullable Instant expiration;

		private Builder() {
		}

		/**
		 * Set whom the notification is for.
		 * @param person the person
		 * @return this builder
		 */
		public Builder person(PersonId person) {
			this.person = Arguments.notNull(person, "person");
			return this;
		}

		/**
		 * Set what kind of thing the notification follows.
		 * @param notificationType the type, such as {@code com.example.order}
		 * @return this builder
		 */
		public Builder notificationType(String notificationType) {
			this.notificationType = Arguments.notNull(notificationType, "notificationType");
			return this;
		}

		/**
		 * Set what the notification shows: attributes and content state are needed, and
		 * an alert on iOS.
		 * @param content the content
		 * @return this builder
		 */
		public Builder content(LiveNotificationContent content) {
			this.content = Arguments.notNull(content, "content");
			return this;
		}

		/**
		 * Set the device. Default: all devices of the person.
		 * @param deviceId the device token
		 * @return this builder
		 */
		public Builder deviceId(String deviceId) {
			this.deviceId = Arguments.notNull(deviceId, "deviceId");
			return this;
		}

		/**
		 * Set the platform. Default: any.
		 * @param platform the platform
		 * @return this builder
		 */
		public Builder platform(DevicePlatform platform) {
			this.platform = Arguments.notNull(platform, "platform");
			return this;
		}

		/**
		 * Set the app, where the workspace has several.
		 * @param appIdentifier the identifier of the app
		 * @return this builder
		 */
		public Builder appIdentifier(String appIdentifier) {
			this.appIdentifier = Arguments.notNull(appIdentifier, "appIdentifier");
			return this;
		}

		/**
		 * Set when the notification disappears by itself. Default: after 6 hours.
		 * @param expiration the time, at most 6 hours ahead
		 * @return this builder
		 */
		public Builder expiration(Instant expiration) {
			this.expiration = Arguments.notNull(expiration, "expiration");
			return this;
		}

		/**
		 * Create the notification. Nothing is sent.
		 * @return the notification
		 * @throws IllegalArgumentException if something is missing or not allowed
		 */
		public StartLiveNotification build() {
			if (this.person == null) {
				throw new IllegalArgumentException("identifiers is missing: name the person with person(..)");
			}
			if (this.notificationType == null) {
				throw new IllegalArgumentException("notification_type is missing");
			}
			return new StartLiveNotification(this.person, this.notificationType, this.content, this.deviceId,
					this.platform, this.appIdentifier, this.expiration);
		}

	}

	/**
	 * Writes an identifier as live notifications read it, which call the id that
	 * Customer.io gave by another name than all other requests.
	 */
	static final class Identifiers extends StdConverter<PersonId, Map<String, String>> {

		@Override
		public Map<String, String> convert(PersonId person) {
			return (person.type() == PersonId.Type.CIO_ID) ? Map.of("internal", person.pathValue())
					: person.toIdentifiers();
		}

	}

}
