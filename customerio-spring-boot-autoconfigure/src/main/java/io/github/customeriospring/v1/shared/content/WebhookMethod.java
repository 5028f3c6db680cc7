package io.github.customeriospring.v1.shared.content;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * The HTTP method of a webhook.
 *
 * @since 0.1.0
 */
public enum WebhookMethod implements WireValue {

	/**
	 * GET.
	 */
	GET("get"),

	/**
	 * POST.
	 */
	POST("post"),

	/**
	 * PUT.
	 */
	PUT("put"),

	/**
	 * DELETE.
	 */
	DELETE("delete"),

	/**
	 * PATCH.
	 */
	PATCH("patch"),

	/**
	 * A method that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	WebhookMethod(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
