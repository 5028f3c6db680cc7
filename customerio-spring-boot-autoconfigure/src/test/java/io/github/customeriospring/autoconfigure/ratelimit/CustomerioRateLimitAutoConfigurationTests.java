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

package io.github.customeriospring.autoconfigure.ratelimit;

import java.time.Duration;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.autoconfigure.metrics.CustomerioRateLimitMetricsAutoConfiguration;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.metrics.RateLimitMetrics;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioRateLimitAutoConfigurationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioRateLimitAutoConfiguration.class,
				CustomerioRateLimitMetricsAutoConfiguration.class, CustomerioAutoConfiguration.class,
				CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
		.withPropertyValues("customerio.app.api-key=app-key", "customerio.app.base-url=" + server.baseUrl(),
				"customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + server.baseUrl());

	@Test
	void isOnByDefaultWithTheLimitsOfTheVendor() {
		this.context.run((context) -> {
			RateLimiter limiter = context.getBean(RateLimiter.class);
			assertThat(limiter).isInstanceOf(Bucket4jRateLimiter.class);
			Operation trigger = new Operation(Api.APP, "broadcasts.trigger", "/v1/campaigns/{broadcast_id}/triggers",
					false, RateLimitBucket.BROADCAST);
			limiter.acquire(trigger, Duration.ofSeconds(30));
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
				.isThrownBy(() -> limiter.acquire(trigger, Duration.ofSeconds(30)))
				.withMessageContaining("(1 per 10s)")
				.withMessageContaining("it may wait 5s");
		});
	}

	@Test
	void limitsTheClientsOfAWorkspaceTogether() {
		server.answer(200, "{\"workspaces\":[]}");
		withLimit("track").run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
				.isThrownBy(() -> context.getBean(CustomerioTrackV1Client.class).account().region())
				.satisfies((ex) -> {
					assertThat(ex.getBucket()).isEqualTo(RateLimitBucket.TRACK);
					assertThat(ex.getLimit()).isEqualTo(1);
					assertThat(ex.getPeriod()).isEqualTo(Duration.ofHours(1));
				});
			context.getBean(CustomerioV1Client.class).workspaces().list();
		});
		server.verify(2, anyRequestedFor(anyUrl()));
	}

	@Test
	void takesTheLimitOfEachBucketFromTheProperties() {
		for (RateLimitBucket bucket : RateLimitBucket.values()) {
			Operation operation = new Operation(Api.APP, "name", "/path", false, bucket);
			withLimit(bucket.key()).run((context) -> {
				RateLimiter limiter = context.getBean(RateLimiter.class);
				limiter.acquire(operation, Duration.ofHours(2));
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> limiter.acquire(operation, Duration.ofHours(2)))
					.satisfies((ex) -> assertThat(ex.getBucket()).isEqualTo(bucket));
			});
		}
	}

	@Test
	void keepsTheDefaultOfWhatIsNotSet() {
		CustomerioRateLimitProperties properties = new CustomerioRateLimitProperties();
		properties.getApp().setLimit(5L);
		properties.getTrack().setPeriod(Duration.ofSeconds(6));
		assertThat(properties.toSettings(PropertyNames::common).limit(RateLimitBucket.APP).period())
			.isEqualTo(Duration.ofSeconds(1));
		assertThat(properties.toSettings(PropertyNames::common).limit(RateLimitBucket.TRACK).limit()).isEqualTo(3000);
		assertThat(properties.toSettings(PropertyNames::common).limit(RateLimitBucket.TRACK).period())
			.isEqualTo(Duration.ofSeconds(6));
		assertThat(properties.toSettings(PropertyNames::common).maxWait()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void takesTimesOfAnyLength() {
		withLimit("app")
			.withPropertyValues("customerio.rate-limit.max-wait=9223372036854775807s",
					"customerio.rate-limit.app.period=9223372036854775807s",
					"customerio.rate-limit.track.period=9223372036854775807s")
			.run((context) -> {
				RateLimiter limiter = context.getBean(RateLimiter.class);
				limiter.acquire(new Operation(Api.APP, "name", "/path", false), Duration.ofSeconds(Long.MAX_VALUE));
				limiter.acquire(new Operation(Api.TRACK, "name", "/path", false), Duration.ofSeconds(Long.MAX_VALUE));
			});
	}

	@Test
	void isSwitchedOff() {
		server.answer(200, "{}");
		withLimit("track").withPropertyValues("customerio.rate-limit.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(RateLimiter.class);
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
		});
	}

	@Test
	void isOffWithTheClients() {
		this.context.withPropertyValues("customerio.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(RateLimiter.class));
	}

	@Test
	void needsBucket4j() {
		server.answer(200, "{}");
		this.context.withClassLoader(new FilteredClassLoader("io.github.bucket4j")).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(RateLimiter.class);
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
		});
	}

	@Test
	void backsOffWhenTheApplicationHasALimiter() {
		this.context.withBean(RateLimiter.class, () -> RateLimiter.NONE)
			.run((context) -> assertThat(context).getBean(RateLimiter.class).isSameAs(RateLimiter.NONE));
	}

	@Test
	void doesNotHoldBackProbes() {
		server.answer(200, "{}");
		withLimit("track").run((context) -> {
			CustomerioClientBuilderConfigurer configurer = context.getBean(CustomerioClientBuilderConfigurer.class);
			CustomerioTrackV1Client probe = configurer
				.configureProbe(CustomerioTrackV1Client.builder().siteId("site").apiKey("key"), server.baseUrl(),
						Duration.ofSeconds(2), (builder) -> builder.rateLimiter(context.getBean(RateLimiter.class)))
				.build();
			for (int i = 0; i < 3; i++) {
				probe.account().region();
			}
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
		});
		server.verify(4, anyRequestedFor(anyUrl()));
	}

	@Test
	void countsRejections() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		server.answer(200, "{}");
		withLimit("track").withBean(MeterRegistry.class, () -> meters).run((context) -> {
			CustomerioV2Client v2 = context.getBean(CustomerioV2Client.class);
			v2.entity(Person.id("42").delete());
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
				.isThrownBy(() -> v2.entity(Person.id("42").delete()));
		});
		assertThat(meters.get("customerio.rate-limit.rejections").tag("bucket", "track").counter().count())
			.isEqualTo(1);
	}

	@Test
	void measuresNothingWithoutALimiterOrARegistry() {
		this.context.run((context) -> assertThat(context).doesNotHaveBean(RateLimitMetrics.class));
		this.context.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues("customerio.rate-limit.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(RateLimitMetrics.class));
	}

	private ApplicationContextRunner withLimit(String bucket) {
		return this.context.withPropertyValues("customerio.rate-limit." + bucket + ".limit=1",
				"customerio.rate-limit." + bucket + ".period=1h");
	}

}
