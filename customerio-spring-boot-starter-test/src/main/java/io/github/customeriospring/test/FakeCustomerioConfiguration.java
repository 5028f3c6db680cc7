package io.github.customeriospring.test;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.Workspace;

import org.springframework.beans.factory.annotation.Qualifier;
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
	@Qualifier(Workspace.DEFAULT)
	FakeCustomerio fakeCustomerio() {
		return FakeCustomerio.start();
	}

	@Bean
	@Primary
	CustomerioAppConnectionDetails fakeCustomerioAppConnectionDetails(FakeCustomerio customerio) {
		return FakeConnections.app(customerio);
	}

	@Bean
	@Primary
	CustomerioPipelinesConnectionDetails fakeCustomerioPipelinesConnectionDetails(FakeCustomerio customerio) {
		return FakeConnections.pipelines(customerio);
	}

	@Bean
	@Primary
	CustomerioTrackConnectionDetails fakeCustomerioTrackConnectionDetails(FakeCustomerio customerio) {
		return FakeConnections.track(customerio);
	}

	@Bean
	CustomerioRestClientCustomizer fakeCustomerioRestClientCustomizer() {
		return (builder) -> builder.requestInitializer((request) -> refuseCustomerio(request.getURI().getHost()));
	}

	/**
	 * Refuse the addresses of Customer.io, with an error that no application handles.
	 */
	private static void refuseCustomerio(String host) {
		if (host.endsWith(".customer.io")) {
			throw new AssertionError("""
					A test with @EnableFakeCustomerio is about to call %s. Take the address from the connection \
					details in the application context instead.""".formatted(host));
		}
	}

}
