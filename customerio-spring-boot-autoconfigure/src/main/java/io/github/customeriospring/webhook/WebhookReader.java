package io.github.customeriospring.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.github.customeriospring.json.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads what webhooks tell. Thread-safe.
 *
 * @since 0.1.0
 */
public final class WebhookReader {

	private final WireJson json = new WireJson();

	/**
	 * Read an event.
	 * @param workspace the name of the workspace that it comes from
	 * @param body the body of the webhook
	 * @return the event
	 * @throws UnreadableWebhookException if the body is no JSON object
	 */
	public CustomerioEvent read(String workspace, byte[] body) {
		JsonNode root = this.json.readTree(body);
		if (root == null || !root.isObject()) {
			throw new UnreadableWebhookException("The body is no JSON object", null);
		}
		return new UnknownEvent(workspace, root.path("event_id").asString(digest(body)), null, null, null,
				new EventIdentifiers(null, null, null), new String(body, StandardCharsets.UTF_8));
	}

	/**
	 * Find what it takes to keep a webhook, without reading what it tells.
	 * @param body the body of the webhook
	 * @return the webhook, with a problem if its body is no JSON object
	 */
	public ReceivedWebhook receive(byte[] body) {
		JsonNode root = this.json.readTree(body);
		if (root == null || !root.isObject()) {
			return new ReceivedWebhook(digest(body), 0, body, body.length, "The body is no JSON object");
		}
		return new ReceivedWebhook(root.path("event_id").asString(digest(body)),
				root.path("data").path("customer_id").asString("").hashCode(), body, body.length, null);
	}

	private static String digest(byte[] body) {
		try {
			return "sha256-" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
