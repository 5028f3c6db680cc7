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

package io.github.customeriospring.v1.transactional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.Device;
import org.jspecify.annotations.Nullable;

/**
 * A push notification. What is set here overrides what the template says.
 *
 * @since 0.1.0
 */
public final class SendPush extends OutboundMessage<SendPush> {

	private static final String ALL_DEVICES = "all";

	private static final String LAST_USED_DEVICE = "last_used";

	private @Nullable String to;

	private @Nullable String title;

	private @Nullable String message;

	private @Nullable String imageUrl;

	private @Nullable String link;

	private @Nullable PushSound sound;

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes customData = Attributes.none();

	private @Nullable Device customDevice;

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes customPayload = Attributes.none();

	private SendPush() {
	}

	/**
	 * Create a notification, to be completed.
	 * @return the notification
	 */
	public static SendPush create() {
		return new SendPush();
	}

	/**
	 * Send to all devices of the person. This is the default unless the template says
	 * otherwise.
	 * @return this notification
	 */
	public SendPush toAllDevices() {
		this.to = ALL_DEVICES;
		return this;
	}

	/**
	 * Send to the device that the person used most recently.
	 * @return this notification
	 */
	public SendPush toLastUsedDevice() {
		this.to = LAST_USED_DEVICE;
		return this;
	}

	/**
	 * Send to one device of the person.
	 * @param token the device token
	 * @return this notification
	 */
	public SendPush toDevice(String token) {
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
	 * @return this notification
	 */
	public SendPush title(String title) {
		this.title = Arguments.notNull(title, "title");
		return this;
	}

	/**
	 * Set the text. Default: what the template says.
	 * @param message the text
	 * @return this notification
	 */
	public SendPush message(String message) {
		this.message = Arguments.notNull(message, "message");
		return this;
	}

	/**
	 * Set the image. Default: what the template says.
	 * @param imageUrl the address of the image
	 * @return this notification
	 */
	public SendPush imageUrl(String imageUrl) {
		this.imageUrl = Arguments.notNull(imageUrl, "imageUrl");
		return this;
	}

	/**
	 * Set what a tap opens. Default: what the template says.
	 * @param link a deep link
	 * @return this notification
	 */
	public SendPush link(String link) {
		this.link = Arguments.notNull(link, "link");
		return this;
	}

	/**
	 * Set the sound on iOS. Default: {@link PushSound#DEFAULT}.
	 * @param sound the sound
	 * @return this notification
	 */
	public SendPush sound(PushSound sound) {
		this.sound = Arguments.notNull(sound, "sound");
		return this;
	}

	/**
	 * Add what the app gets in addition to the notification. Default: what the template
	 * says.
	 * @param name the name
	 * @param value the value; Firebase takes strings only
	 * @return this notification
	 */
	public SendPush customData(String name, @Nullable Object value) {
		this.customData = this.customData.with(name, value);
		return this;
	}

	/**
	 * Add what the app gets in addition to the notification.
	 * @param values the values by their names: a map, or an object that becomes a JSON
	 * object, such as a record or a bean
	 * @return this notification
	 */
	public SendPush customData(Object values) {
		this.customData = this.customData.plus(values, "customData");
		return this;
	}

	/**
	 * Set a device to add to the person, or to update, when the notification is sent.
	 * @param customDevice the device
	 * @return this notification
	 */
	public SendPush customDevice(Device customDevice) {
		this.customDevice = Arguments.notNull(customDevice, "customDevice");
		return this;
	}

	/**
	 * Set the whole payload for iOS, in place of everything else.
	 * @param payload the payload as FCM or APNs reads it: a map, or an object that
	 * becomes a JSON object
	 * @return this notification
	 */
	public SendPush iosPayload(Object payload) {
		return payload("ios", payload);
	}

	/**
	 * Set the whole payload for Android, in place of everything else.
	 * @param payload the payload as FCM reads it: a map, or an object that becomes a JSON
	 * object
	 * @return this notification
	 */
	public SendPush androidPayload(Object payload) {
		return payload("android", payload);
	}

	private SendPush payload(String platform, Object payload) {
		this.customPayload = this.customPayload.with(platform, Attributes.of(payload, "payload"));
		return this;
	}

}
