/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.autoconfigure.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleTracer;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.observation.ClientRequestObservationConvention;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioObservationAutoConfigurationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final SimpleTracer tracer = new SimpleTracer();

	private final ObservationRegistry observations = observations();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
				CustomerioObservationAutoConfiguration.class, ObservationAutoConfiguration.class,
				RestClientAutoConfiguration.class, RestClientObservationAutoConfiguration.class))
		.withBean(ObservationRegistry.class, () -> this.observations)
		.withPropertyValues("customerio.app.api-key=app-key", "customerio.app.base-url=" + server.baseUrl(),
				"customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + server.baseUrl(), "customerio.retry.delay=1ms");

	@Test
	void tagsRequestsWithTheTemplateOfThePathOnly() {
		server.answer(200, "{\"results\":[],\"identifiers\":[],\"customer\":{}}");
		this.context.run((context) -> {
			CustomerioV1Client v1 = context.getBean(CustomerioV1Client.class);
			v1.customers().findByEmail("ada@example.com");
			v1.customers().search(Filter.inSegment(7), Paging.from("start").withLimit(10));
			v1.customers().search(Filter.inSegment(7), Paging.from("start"));
			v1.customers().profile(PersonId.email("ada@example.com"));
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
		});
		assertThat(tagValues("http.client.requests", "uri")).containsExactlyInAnyOrder("/v1/customers",
				"/v1/customers/{customer_id}/attributes", "/api/v2/entity");
		assertThat(tagValues("http.client.requests", "client.name")).containsExactly("localhost");
		assertThat(this.meters.getMeters()).flatExtracting((meter) -> meter.getId().getTags())
			.extracting(Tag::getValue)
			.noneMatch((value) -> value.contains("ada") || value.contains("42"));
	}

	@Test
	void countsCallsWithOutcomeAndRetries() {
		server.stubFor(any(anyUrl()).inScenario("retry")
			.whenScenarioStateIs("Started")
			.willReturn(aResponse().withStatus(503))
			.willSetStateTo("well"));
		server.stubFor(any(anyUrl()).inScenario("retry").whenScenarioStateIs("well").willReturn(okJson("{}")));
		this.context
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").event("viewed")));
		assertThat(this.meters.get("customerio.calls")
			.tags("api", "track", "operation", "entity", "outcome", "success", "retries", "1")
			.timer()
			.count()).isEqualTo(1);
		assertThat(tagValues("http.client.requests", "status")).containsExactlyInAnyOrder("503", "200");
	}

	@Test
	void tellsFailuresApart() {
		server.answer(401, "{}");
		this.context.run((context) -> assertThatExceptionOfType(CustomerioAuthenticationException.class)
			.isThrownBy(() -> context.getBean(CustomerioV1Client.class).workspaces().list()));
		assertThat(this.meters.get("customerio.calls")
			.tags("api", "app", "operation", "workspaces.list", "outcome", "denied", "retries", "0")
			.timer()
			.count()).isEqualTo(1);
	}

	@Test
	void sendsTheTraceButNoBaggage() {
		server.answer(200, "{}");
		this.observations.observationConfig().observationHandler(new Propagation());
		this.context.withPropertyValues("management.tracing.baggage.remote-fields=Tenant,user-id")
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.containsHeader("traceparent")).isTrue();
		assertThat(request.containsHeader("baggage")).isFalse();
		assertThat(request.containsHeader("tenant")).isFalse();
		assertThat(request.containsHeader("user-id")).isFalse();
	}

	@Test
	void makesTheSpanOfTheCallTheParentOfItsRequests() {
		server.answer(200, "{\"customer\":{}}");
		this.context.run((context) -> context.getBean(CustomerioV1Client.class)
			.customers()
			.profile(PersonId.email("ada@example.com")));
		assertThat(this.tracer.getSpans()).hasSize(2);
		FinishedSpan call = span("customerio customers.profile");
		FinishedSpan request = span("http get");
		assertThat(request.getParentId()).isEqualTo(call.getSpanId());
		assertThat(request.getTags().get("http.url"))
			.isEqualTo(server.baseUrl().replace("localhost", "localhost") + "/v1/customers/{customer_id}/attributes");
		assertThat(this.tracer.getSpans()).flatExtracting((span) -> span.getTags().values())
			.noneMatch((value) -> value.contains("ada"));
	}

	@ParameterizedTest
	@EnumSource(value = Fault.class, names = { "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK" })
	void keepsIdentifiersOutOfTheErrorsOfSpans(Fault fault) {
		server.answer(aResponse().withFault(fault));
		this.context.run((context) -> assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> context.getBean(CustomerioV1Client.class)
				.customers()
				.profile(PersonId.email("ada@example.com"))));
		assertThat(this.tracer.getSpans()).hasSize(5)
			.allSatisfy((span) -> assertThat(span.getError()).isNotNull()
				.extracting(Throwables::getStackTrace)
				.asString()
				.doesNotContain("ada"));
	}

	@Test
	void leavesTheObservationsOfTheApplicationAlone() {
		this.context.run((context) -> {
			assertThat(context).hasSingleBean(CallObserver.class);
			assertThat(context.getBeanNamesForType(ClientRequestObservationConvention.class)).isEmpty();
		});
	}

	private FinishedSpan span(String name) {
		return this.tracer.getSpans().stream().filter((span) -> name.equals(span.getName())).findFirst().orElseThrow();
	}

	private Set<String> tagValues(String meter, String tag) {
		return this.meters.find(meter)
			.meters()
			.stream()
			.map(Meter::getId)
			.map((id) -> id.getTag(tag))
			.collect(Collectors.toSet());
	}

	private ObservationRegistry observations() {
		ObservationRegistry registry = ObservationRegistry.create();
		Arrays
			.asList(new DefaultMeterObservationHandler(this.meters), new DefaultTracingObservationHandler(this.tracer))
			.forEach(registry.observationConfig()::observationHandler);
		return registry;
	}

	/**
	 * Propagates a trace as tracers do, with baggage in one header and in several.
	 */
	private static final class Propagation implements ObservationHandler<SenderContext<Object>> {

		@Override
		public void onStart(SenderContext<Object> context) {
			for (String header : List.of("traceparent", "baggage", "tenant", "user-id")) {
				context.getSetter().set(context.getCarrier(), header, "1");
			}
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof SenderContext;
		}

	}

}
