package io.github.customeriospring.test;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;

/**
 * Where a fake is and what opens it, as the clients want to know it.
 */
final class FakeConnections {

	private FakeConnections() {
	}

	static CustomerioAppConnectionDetails app(FakeCustomerio customerio) {
		return new CustomerioAppConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return customerio.baseUrl();
			}

			@Override
			public String getApiKey() {
				return customerio.appApiKey();
			}

		};
	}

	static CustomerioPipelinesConnectionDetails pipelines(FakeCustomerio customerio) {
		return new CustomerioPipelinesConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return customerio.pipelinesBaseUrl();
			}

			@Override
			public String getApiKey() {
				return customerio.pipelinesApiKey();
			}

		};
	}

	static CustomerioTrackConnectionDetails track(FakeCustomerio customerio) {
		return new CustomerioTrackConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return customerio.baseUrl();
			}

			@Override
			public String getSiteId() {
				return customerio.siteId();
			}

			@Override
			public String getApiKey() {
				return customerio.trackApiKey();
			}

		};
	}

}
