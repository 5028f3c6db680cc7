package io.github.customeriospring;

import java.util.List;

/**
 * A Customer.io API with its own host and credential.
 *
 * @since 0.1.0
 */
public enum Api {

	/**
	 * The App API: reads people and objects, sends messages.
	 */
	APP("App API", "app.api-key"),

	/**
	 * The Track API, versions 1 and 2: writes people, objects and events.
	 */
	TRACK("Track API", "track.site-id", "track.api-key"),

	/**
	 * The Pipelines API: writes people, groups and events.
	 */
	PIPELINES("Pipelines API", "pipelines.api-key");

	private final String displayName;

	private final List<String> credentialKeys;

	Api(String displayName, String... credentialKeys) {
		this.displayName = displayName;
		this.credentialKeys = List.of(credentialKeys);
	}

	/**
	 * Return the name by which Customer.io's documentation calls the API.
	 * @return the name
	 */
	public String displayName() {
		return this.displayName;
	}

	/**
	 * Return the configuration keys that hold the credential of the API.
	 * @param prefix what the keys begin with, {@code customerio.} for the default
	 * workspace
	 * @return the keys
	 */
	public List<String> credentialKeys(String prefix) {
		return this.credentialKeys.stream().map(prefix::concat).toList();
	}

}
