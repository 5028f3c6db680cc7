package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * With which keys Customer.io signs the webhooks of a workspace.
 *
 * @since 0.1.0
 */
public interface CustomerioWebhookConnectionDetails extends ConnectionDetails {

	/**
	 * Return the signing keys, any of which may have signed. Asked for each request, so
	 * that keys can be exchanged while the application runs: it has to answer at once. An
	 * exception makes Customer.io repeat the webhook.
	 * @return the keys, none of which refuses everything
	 */
	List<String> getSigningKeys();

}
