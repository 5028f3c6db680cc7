package io.github.customeriospring.test;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

/**
 * The fake and the connections to it. The properties come last of all: whatever else is
 * set wins.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/github/customeriospring/test/fake-customerio.properties")
class FakeCustomerioConfiguration {

	@Bean
	FakeCustomerio fakeCustomerio() {
		return FakeCustomerio.start();
	}

	@Bean
	@Primary
	CustomerioAppConnectionDetails fakeCustomerioAppConnectionDetails(FakeCustomerio customerio) {
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

	@Bean
	@Primary
	CustomerioPipelinesConnectionDetails fakeCustomerioPipelinesConnectionDetails(FakeCustomerio customerio) {
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

	@Bean
	@Primary
	CustomerioTrackConnectionDetails fakeCustomerioTrackConnectionDetails(FakeCustomerio customerio) {
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
