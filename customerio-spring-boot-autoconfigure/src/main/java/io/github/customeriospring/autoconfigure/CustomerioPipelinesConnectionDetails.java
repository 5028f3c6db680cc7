package io.github.customeriospring.autoconfigure;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the Pipelines API is and with which credential it is called.
 *
 * @since 0.1.0
 */
public interface CustomerioPipelinesConnectionDetails extends ConnectionDetails {

	/**
	 * Return the URL of the API.
	 * @return an absolute http or https URL
	 */
	String getBaseUrl();

	/**
	 * Return the key.
	 * @return the key
	 */
	String getApiKey();

}
