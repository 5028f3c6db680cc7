package io.github.customeriospring;

/**
 * A Customer.io API with its own host and credential.
 *
 * @since 0.1.0
 */
public enum Api {

	/**
	 * The App API: reads people and objects, sends messages.
	 */
	APP("App API", "%1$sapp.api-key"),

	/**
	 * The Track API, versions 1 and 2: writes people, objects and events.
	 */
	TRACK("Track API", "%1$strack.site-id and %1$strack.api-key"),

	/**
	 * The Pipelines API: writes people, groups and events.
	 */
	PIPELINES("Pipelines API", "%1$spipelines.api-key");

	private final String displayName;

	private final String credentialKeys;

	Api(String displayName, String credentialKeys) {
		this.displayName = displayName;
		this.credentialKeys = credentialKeys;
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
	 * @param prefix what the keys begin with
	 * @return the keys, in words
	 */
	public String credentialKeys(String prefix) {
		return this.credentialKeys.formatted(prefix);
	}

}
