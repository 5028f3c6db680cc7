package io.github.customeriospring.v1.livenotifications;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What a live notification shows. Names and values are those that the app declares;
 * {@code Instant} is written as unix seconds.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @param contentState what changes while the notification lives, always complete: it is
 * not merged with what was sent before
 * @param attributes what stays the same; iOS takes it at the start only, Android again
 * with each change where the app needs it
 * @param deepLink what a tap opens, or {@code null}
 * @param pushPayload what the device tells the person in addition to showing it, or
 * {@code null}
 * @since 0.1.0
 */
public record LiveNotificationContent(
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> contentState,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes,
		@Nullable String deepLink, @Nullable PushPayload pushPayload) {

	public LiveNotificationContent {
		contentState = Arguments.mapOf(contentState, "content_state");
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * Content without anything optional.
	 * @param contentState what changes while the notification lives, complete
	 * @return the content
	 */
	public static LiveNotificationContent of(Map<String, ? extends @Nullable Object> contentState) {
		return new LiveNotificationContent(contentState, Map.of(), null, null);
	}

	/**
	 * Set what stays the same.
	 * @param attributes the attributes
	 * @return a copy with the attributes
	 */
	public LiveNotificationContent withAttributes(Map<String, ? extends @Nullable Object> attributes) {
		return new LiveNotificationContent(this.contentState, attributes, this.deepLink, this.pushPayload);
	}

	/**
	 * Set what a tap opens.
	 * @param deepLink the link
	 * @return a copy with the link
	 */
	public LiveNotificationContent withDeepLink(String deepLink) {
		Arguments.notNull(deepLink, "deepLink");
		return new LiveNotificationContent(this.contentState, this.attributes, deepLink, this.pushPayload);
	}

	/**
	 * Set what the device tells the person.
	 * @param alert the alert
	 * @return a copy with the alert
	 */
	public LiveNotificationContent withAlert(Alert alert) {
		return new LiveNotificationContent(this.contentState, this.attributes, this.deepLink, new PushPayload(alert));
	}

	void requireContentState() {
		if (this.contentState.isEmpty()) {
			throw new IllegalArgumentException("content_state is missing: send it whole each time");
		}
	}

	@Override
	public String toString() {
		return "LiveNotificationContent[..]";
	}

	/**
	 * What the push notification holds in addition to the content.
	 *
	 * @param alert the alert
	 */
	public record PushPayload(Alert alert) {

		public PushPayload {
			Arguments.notNull(alert, "alert");
		}

	}

	/**
	 * What the device tells the person.
	 *
	 * @param title the title
	 * @param body the text
	 * @param sound the name of a sound, or {@code null}
	 */
	public record Alert(String title, String body, @Nullable String sound) {

		public Alert {
			Arguments.notNull(title, "title");
			Arguments.notNull(body, "body");
			if (title.isBlank() || body.isBlank()) {
				throw new IllegalArgumentException("push_payload.alert needs a title and a body");
			}
		}

		/**
		 * An alert without a sound of its own.
		 * @param title the title
		 * @param body the text
		 * @return the alert
		 */
		public static Alert of(String title, String body) {
			return new Alert(title, body, null);
		}

		@Override
		public String toString() {
			return "Alert[..]";
		}

	}

}
