package io.github.customeriospring.autoconfigure.diagnostics;

/**
 * Names of configuration properties.
 *
 * @since 0.1.0
 */
public final class PropertyNames {

	/**
	 * What the names of properties begin with that are for all workspaces.
	 */
	public static final String PREFIX = "customerio.";

	private PropertyNames() {
	}

	/**
	 * Return the full name of a property that is for all workspaces.
	 * @param key the name without {@code customerio.}
	 * @return the full name
	 */
	public static String common(String key) {
		return PREFIX + key;
	}

}
