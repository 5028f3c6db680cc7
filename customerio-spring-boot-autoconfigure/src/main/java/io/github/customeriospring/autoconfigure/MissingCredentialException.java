package io.github.customeriospring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A part of a credential is configured but another part is missing.
 */
class MissingCredentialException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	MissingCredentialException(String key) {
		super("'%s' is not set".formatted(key));
		this.key = key;
	}

	String getKey() {
		return this.key;
	}

	static String require(String key, @Nullable String value) {
		if (!StringUtils.hasText(value)) {
			throw new MissingCredentialException(key);
		}
		return value;
	}

}
