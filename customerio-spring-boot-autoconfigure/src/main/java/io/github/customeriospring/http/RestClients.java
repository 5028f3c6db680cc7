package io.github.customeriospring.http;

import java.util.function.UnaryOperator;

import org.springframework.web.client.RestClient;

/**
 * A client whose requests may be observed, and the same without that, for the case that
 * what observes them fails.
 *
 * @param observed the client to use
 * @param unobserved the client to fall back to, the same if nothing observes
 */
record RestClients(RestClient observed, RestClient unobserved) {

	RestClients(RestClient client) {
		this(client, client);
	}

	RestClients map(UnaryOperator<RestClient> change) {
		RestClient changed = change.apply(this.observed);
		return new RestClients(changed, (this.observed == this.unobserved) ? changed : change.apply(this.unobserved));
	}

}
