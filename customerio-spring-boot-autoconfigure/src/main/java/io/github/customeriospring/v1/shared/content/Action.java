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

package io.github.customeriospring.v1.shared.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A step of a campaign or a broadcast that sends something: a {@link Message}, a
 * {@link TextMessage}, a {@link WhatsApp} message or a {@link Webhook}; what is neither
 * is {@link Unknown}. Anything but the id may be absent.
 * <p>
 * {@code toString()} leaves out what is sent, and to whom.
 *
 * @since 0.1.0
 * @see UpdateAction
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true, defaultImpl = Action.Unknown.class,
		requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonSubTypes({ @JsonSubTypes.Type(value = Action.Message.class, names = { "email", "in_app", "push", "slack" }),
		@JsonSubTypes.Type(value = Action.TextMessage.class, name = "twilio"),
		@JsonSubTypes.Type(value = Action.WhatsApp.class, name = "whatsapp"),
		@JsonSubTypes.Type(value = Action.Webhook.class, name = "webhook") })
public sealed interface Action {

	/**
	 * Return the number of the action.
	 * @return the number
	 */
	long id();

	/**
	 * Return the name of the action.
	 * @return the name, or {@code null}
	 */
	@Nullable String name();

	/**
	 * Return what this version does not know.
	 * @return the fields as they came
	 */
	Map<String, Object> otherFields();

	/**
	 * An email, a push notification, or a message in an app or in Slack.
	 *
	 * @param id the number of the action
	 * @param campaignId the number of its campaign, or {@code null}
	 * @param broadcastId the number of its broadcast, or {@code null}
	 * @param parentActionId the number of the action to which it belongs as a variant, or
	 * {@code null}
	 * @param deduplicateId an id that no other version of the action has
	 * @param name the name
	 * @param type how it reaches people
	 * @param created when it was made
	 * @param updated when it was changed last
	 * @param layout the layout around the body
	 * @param body the body
	 * @param bodyAmp the body in AMP
	 * @param subject the subject
	 * @param preheaderText what a list of emails shows beside the subject
	 * @param from the sender
	 * @param fromId the number of the sender identity
	 * @param replyTo where answers go
	 * @param replyToId the number of the sender identity to which answers go
	 * @param recipient to whom it goes, mostly in Liquid
	 * @param cc who else gets it
	 * @param bcc who else gets it, unseen
	 * @param fakeBcc whether those get a copy of their own
	 * @param preprocessor what prepares the body for email programs
	 * @param language the language
	 * @param headers further headers
	 * @param sendingState what becomes of its messages
	 * @param otherFields fields that this version does not know, as they came
	 */
	record Message(long id, @Nullable Long campaignId, @Nullable Long broadcastId, @Nullable Long parentActionId,
			@Nullable String deduplicateId, @Nullable String name, @Nullable MessageType type,
			@Nullable Instant created, @Nullable Instant updated, @Nullable String layout, @Nullable String body,
			@Nullable String bodyAmp, @Nullable String subject, @Nullable String preheaderText, @Nullable String from,
			@Nullable Long fromId, @Nullable String replyTo, @Nullable Long replyToId, @Nullable String recipient,
			@Nullable String cc, @Nullable String bcc, @Nullable Boolean fakeBcc, @Nullable String preprocessor,
			@Nullable String language, @Headers List<Header> headers, @Nullable SendingState sendingState,
			@JsonAnySetter Map<String, Object> otherFields) implements Action {

		public Message {
			headers = (headers != null) ? List.copyOf(headers) : List.of();
			otherFields = (otherFields != null) ? otherFields : Map.of();
		}

		@Override
		public String toString() {
			return "Message[id=%d, type=%s]".formatted(this.id, this.type);
		}

	}

	/**
	 * A text message, perhaps with a picture.
	 *
	 * @param id the number of the action
	 * @param campaignId the number of its campaign, or {@code null}
	 * @param broadcastId the number of its broadcast, or {@code null}
	 * @param parentActionId the number of the action to which it belongs as a variant, or
	 * {@code null}
	 * @param deduplicateId an id that no other version of the action has
	 * @param name the name
	 * @param created when it was made
	 * @param updated when it was changed last
	 * @param layout the layout around the body
	 * @param body the text
	 * @param imageUrl where the picture is
	 * @param from the sender
	 * @param recipient to whom it goes, mostly in Liquid
	 * @param language the language
	 * @param sendingState what becomes of its messages
	 * @param otherFields fields that this version does not know, as they came
	 */
	@JsonIgnoreProperties("type")
	record TextMessage(long id, @Nullable Long campaignId, @Nullable Long broadcastId, @Nullable Long parentActionId,
			@Nullable String deduplicateId, @Nullable String name, @Nullable Instant created, @Nullable Instant updated,
			@Nullable String layout, @Nullable String body, @Nullable String imageUrl, @Nullable String from,
			@Nullable String recipient, @Nullable String language, @Nullable SendingState sendingState,
			@JsonAnySetter Map<String, Object> otherFields) implements Action {

		public TextMessage {
			otherFields = (otherFields != null) ? otherFields : Map.of();
		}

		@Override
		public String toString() {
			return "TextMessage[id=%d]".formatted(this.id);
		}

	}

	/**
	 * A WhatsApp message.
	 *
	 * @param id the number of the action
	 * @param campaignId the number of its campaign, or {@code null}
	 * @param broadcastId the number of its broadcast, or {@code null}
	 * @param parentActionId the number of the action to which it belongs as a variant, or
	 * {@code null}
	 * @param deduplicateId an id that no other version of the action has
	 * @param name the name
	 * @param created when it was made
	 * @param updated when it was changed last
	 * @param layout the layout around the body
	 * @param body JSON with the template
	 * @param bodyJson the body as JSON, as it came
	 * @param from the sender
	 * @param recipient to whom it goes, mostly in Liquid
	 * @param senderIdentityId the number of the sender identity
	 * @param sendToUnsubscribed whether people get it who have unsubscribed
	 * @param tracked whether links are tracked
	 * @param language the language
	 * @param sendingState what becomes of its messages
	 * @param otherFields fields that this version does not know, as they came
	 */
	@JsonIgnoreProperties("type")
	record WhatsApp(long id, @Nullable Long campaignId, @Nullable Long broadcastId, @Nullable Long parentActionId,
			@Nullable String deduplicateId, @Nullable String name, @Nullable Instant created, @Nullable Instant updated,
			@Nullable String layout, @Nullable String body, @Nullable Object bodyJson, @Nullable String from,
			@Nullable String recipient, @Nullable Long senderIdentityId, @Nullable Boolean sendToUnsubscribed,
			@Nullable Boolean tracked, @Nullable String language, @Nullable SendingState sendingState,
			@JsonAnySetter Map<String, Object> otherFields) implements Action {

		public WhatsApp {
			otherFields = (otherFields != null) ? otherFields : Map.of();
		}

		@Override
		public String toString() {
			return "WhatsApp[id=%d]".formatted(this.id);
		}

	}

	/**
	 * A request to a server.
	 *
	 * @param id the number of the action
	 * @param campaignId the number of its campaign, or {@code null}
	 * @param broadcastId the number of its broadcast, or {@code null}
	 * @param parentActionId the number of the action to which it belongs as a variant, or
	 * {@code null}
	 * @param deduplicateId an id that no other version of the action has
	 * @param name the name
	 * @param created when it was made
	 * @param updated when it was changed last
	 * @param layout the layout around the body
	 * @param body the body
	 * @param url where it goes, perhaps in Liquid
	 * @param method the HTTP method
	 * @param headers the headers
	 * @param sendingState what becomes of its requests
	 * @param otherFields fields that this version does not know, as they came
	 */
	@JsonIgnoreProperties("type")
	record Webhook(long id, @Nullable Long campaignId, @Nullable Long broadcastId, @Nullable Long parentActionId,
			@Nullable String deduplicateId, @Nullable String name, @Nullable Instant created, @Nullable Instant updated,
			@Nullable String layout, @Nullable String body, @Nullable String url, @Nullable WebhookMethod method,
			@Headers List<Header> headers, @Nullable SendingState sendingState,
			@JsonAnySetter Map<String, Object> otherFields) implements Action {

		public Webhook {
			headers = (headers != null) ? List.copyOf(headers) : List.of();
			otherFields = (otherFields != null) ? otherFields : Map.of();
		}

		@Override
		public String toString() {
			return "Webhook[id=%d]".formatted(this.id);
		}

	}

	/**
	 * Something that this version does not know.
	 *
	 * @param id the number of the action
	 * @param name the name
	 * @param type what it is, or {@code null}
	 * @param otherFields all other fields, as they came
	 */
	record Unknown(long id, @Nullable String name, @Nullable String type,
			@JsonAnySetter Map<String, Object> otherFields) implements Action {

		public Unknown {
			otherFields = (otherFields != null) ? otherFields : Map.of();
		}

		@Override
		public String toString() {
			return "Unknown[id=%d, type=%s]".formatted(this.id, this.type);
		}

	}

}
