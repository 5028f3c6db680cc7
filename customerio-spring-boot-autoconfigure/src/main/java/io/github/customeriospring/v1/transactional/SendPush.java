package io.github.customeriospring.v1.transactional;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Device;
import org.jspecify.annotations.Nullable;

/**
 * A push notification. What is set here overrides what the template says.
 * <p>
 * {@link #toString()} tells the template only.
 *
 * @param options what messages of all channels have in common; template and person are
 * needed
 * @param to {@code all}, {@code last_used} or a device token of the person; {@code null}
 * is all
 * @param title the title, or {@code null} for the template's
 * @param message the text, or {@code null} for the template's
 * @param imageUrl the address of an image, or {@code null} for the template's
 * @param link what a tap opens, or {@code null} for the template's
 * @param sound the sound on iOS, or {@code null} for the default
 * @param customData what the app gets in addition to the notification; Firebase takes
 * strings only
 * @param customDevice a device that is added to the person, or {@code null}
 * @param customPayload the whole payload by {@code ios} and {@code android}, in place of
 * everything else
 * @since 0.1.0
 */
public record SendPush(@JsonUnwrapped MessageOptions options, @Nullable String to, @Nullable String title,
		@Nullable String message, @Nullable String imageUrl, @Nullable String link, @Nullable PushSound sound,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> customData,
		@Nullable Device customDevice,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> customPayload) {

	public SendPush {
		Arguments.notNull(options, "options").requireTemplateAndPerson();
		Arguments.identifierOrNull(to, "to");
		customData = Arguments.mapOf(customData, "custom_data");
		customPayload = Arguments.mapOf(customPayload, "custom_payload");
	}

	/**
	 * Begin to build a notification.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public String toString() {
		return this.options.describe("SendPush");
	}

	/**
	 * Builds a {@link SendPush}.
	 */
	public static final class Builder extends OutboundMessageBuilder<Builder> {

		private static final String ALL_DEVICES = "all";

		private static final String LAST_USED_DEVICE = "last_used";

		private @Nullable String to;

		private @Nullable String title;

		private @Nullable String message;

		private @Nullable String imageUrl;

		private @Nullable String link;

		private @Nullable PushSound sound;

		private final Map<String, @Nullable Object> customData = new LinkedHashMap<>();

		private @Nullable Device customDevice;

		private final Map<String, @Nullable Object> customPayload = new LinkedHashMap<>();

		private Builder() {
		}

		/**
		 * Send to all devices of the person, which is the default unless the template
		 * says something else.
		 * @return this builder
		 */
		public Builder toAllDevices() {
			this.to = ALL_DEVICES;
			return this;
		}

		/**
		 * Send to the device that the person used last.
		 * @return this builder
		 */
		public Builder toLastUsedDevice() {
			this.to = LAST_USED_DEVICE;
			return this;
		}

		/**
		 * Send to one device of the person.
		 * @param token the device token
		 * @return this builder
		 */
		public Builder toDevice(String token) {
			Arguments.identifier(token, "to");
			if (token.equals(ALL_DEVICES) || token.equals(LAST_USED_DEVICE)) {
				throw new IllegalArgumentException(
						"'%s' is no token of a device: Customer.io takes it for a choice of devices".formatted(token));
			}
			this.to = token;
			return this;
		}

		/**
		 * Set the title. Default: what the template says.
		 * @param title the title
		 * @return this builder
		 */
		public Builder title(String title) {
			this.title = Arguments.notNull(title, "title");
			return this;
		}

		/**
		 * Set the text. Default: what the template says.
		 * @param message the text
		 * @return this builder
		 */
		public Builder message(String message) {
			this.message = Arguments.notNull(message, "message");
			return this;
		}

		/**
		 * Set the image. Default: what the template says.
		 * @param imageUrl the address of the image
		 * @return this builder
		 */
		public Builder imageUrl(String imageUrl) {
			this.imageUrl = Arguments.notNull(imageUrl, "imageUrl");
			return this;
		}

		/**
		 * Set what a tap opens. Default: what the template says.
		 * @param link a deep link
		 * @return this builder
		 */
		public Builder link(String link) {
			this.link = Arguments.notNull(link, "link");
			return this;
		}

		/**
		 * Set the sound on iOS. Default: {@link PushSound#DEFAULT}.
		 * @param sound the sound
		 * @return this builder
		 */
		public Builder sound(PushSound sound) {
			this.sound = Arguments.notNull(sound, "sound");
			return this;
		}

		/**
		 * Add what the app gets in addition to the notification. Default: what the
		 * template says.
		 * @param name the name
		 * @param value the value; Firebase takes strings only
		 * @return this builder
		 */
		public Builder customData(String name, @Nullable Object value) {
			this.customData.put(Arguments.notNull(name, "name"), value);
			return this;
		}

		/**
		 * Set a device that is added to the person, or updated, when the notification is
		 * sent.
		 * @param customDevice the device
		 * @return this builder
		 */
		public Builder customDevice(Device customDevice) {
			this.customDevice = Arguments.notNull(customDevice, "customDevice");
			return this;
		}

		/**
		 * Set the whole payload for iOS, in place of everything else.
		 * @param payload the payload as FCM or APNs reads it
		 * @return this builder
		 */
		public Builder iosPayload(Map<String, ? extends @Nullable Object> payload) {
			this.customPayload.put("ios", Arguments.mapOf(payload, "payload"));
			return this;
		}

		/**
		 * Set the whole payload for Android, in place of everything else.
		 * @param payload the payload as FCM reads it
		 * @return this builder
		 */
		public Builder androidPayload(Map<String, ? extends @Nullable Object> payload) {
			this.customPayload.put("android", Arguments.mapOf(payload, "payload"));
			return this;
		}

		/**
		 * Create the notification. Nothing is sent.
		 * @return the notification
		 * @throws IllegalArgumentException if something is missing or not allowed
		 */
		public SendPush build() {
			return new SendPush(options(), this.to, this.title, this.message, this.imageUrl, this.link, this.sound,
					this.customData, this.customDevice, this.customPayload);
		}

	}

}
