package io.github.customeriospring.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The name under which the clients introduce themselves.
 */
final class UserAgent {

	static final String VALUE = "customerio-spring-boot/" + version();

	private UserAgent() {
	}

	private static String version() {
		try (InputStream input = UserAgent.class.getResourceAsStream("version.properties")) {
			Properties properties = new Properties();
			if (input != null) {
				properties.load(input);
			}
			return properties.getProperty("version", "unknown");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
