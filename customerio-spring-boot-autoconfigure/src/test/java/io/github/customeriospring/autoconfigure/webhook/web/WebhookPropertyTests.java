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

package io.github.customeriospring.autoconfigure.webhook.web;

import java.time.Duration;
import java.util.List;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookConnectionDetails;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInboxSettings;
import io.github.customeriospring.webhook.web.WebhookEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When there is an endpoint, and what is said of properties that cannot be right.
 */
class WebhookPropertyTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ImperativeHttpClientAutoConfiguration.class, CustomerioAutoConfiguration.class,
					CustomerioWebhookAutoConfiguration.class, CustomerioWebhookInboxAutoConfiguration.class,
					CustomerioWebhookServletAutoConfiguration.class, CustomerioSignedServletAutoConfiguration.class,
					DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "customerio.region=us", "customerio.webhook.signing-keys=", "customerio.webhook.path= ",
			"customerio.webhook.max-body-size=1MB" })
	void needsAKeyOrAPath(String property) {
		this.runner.withPropertyValues(property).run((context) -> {
			assertThat(context).doesNotHaveBean(CustomerioWebhookConnectionDetails.class);
			assertThat(context).doesNotHaveBean(WebhookInbox.class);
			assertThat(context).doesNotHaveBean("customerioWebhookRouterFunction");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.webhook.signing-keys=key", "customerio.webhook.signing-keys[0]=key",
			"customerio.webhook.path=/hooks" })
	void needsNoMoreThanOneOfThem(String property) {
		this.runner.withPropertyValues(property)
			.run((context) -> assertThat(context).hasSingleBean(WebhookInbox.class)
				.hasBean("customerioWebhookRouterFunction"));
	}

	@Test
	void needsASwitchThatIsOnAndSpringMvc() {
		this.runner.withPropertyValues("customerio.webhook.signing-keys=key", "customerio.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(WebhookInbox.class));
		this.runner.withPropertyValues("customerio.webhook.signing-keys=key")
			.withClassLoader(new FilteredClassLoader(RouterFunction.class))
			.run((context) -> assertThat(context).doesNotHaveBean("customerioWebhookRouterFunction"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "path | hooks", "path | /hooks/", "path | /hooks/{id}", "path | /hooks/**",
			"path | /hooks?key=1", "path | /", "path | //hooks", "path | /ho oks", "path | /${nothing}",
			"path | https://example.org/hooks", "path | /hooks/../in", "path | /..", "path | /./hooks",
			"path | /hooks;v=1", "path | /hooks%2Fin", "path | /h\u00f6ks", "path | /hooks/*", "path | /ho?ks",
			"path | /hooks#in", "tolerance | 0s", "tolerance | -1m", "max-body-size | 0B", "max-body-size | 51MB",
			"signing-keys | ${NOTHING}", "signing-keys | \"key\"", "signing-keys[1] | your-key", "signing-keys | a b" })
	void refusesWhatCannotBeRight(String name, String value) {
		String property = "customerio.webhook." + name;
		this.runner.withPropertyValues("customerio.webhook.signing-keys[0]=first-key", property + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidCustomerioPropertyException.class,
						(ex) -> assertThat(ex.getProperty()).isEqualTo(property.replaceAll("\\[.*", "")))
				.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("first-key", "your-key")));
	}

	@Test
	void answersBeforeCustomerioGivesUpAndKnowsAllThatItRepeats() {
		Duration patience = Duration.ofSeconds(4);
		assertThat(JdbcInboxSettings.defaults().storeTimeout()).isEqualTo(Duration.ofSeconds(2)).isLessThan(patience);
		assertThat(WebhookEndpoint.MAX_STORE_TIME).isEqualTo(Duration.ofSeconds(2)).isLessThan(patience);
		assertThat(InboxSettings.KNOWN).isEqualTo(Duration.ofDays(8)).isGreaterThan(Duration.ofDays(7));
		CustomerioWebhookProperties defaults = new CustomerioWebhookProperties();
		assertThat(defaults.getTolerance()).isNull();
		assertThat(defaults.getMaxBodySize()).isEqualTo(DataSize.ofMegabytes(5));
	}

	@Test
	void refusesAPathOfTwoWorkspaces() {
		this.runner
			.withPropertyValues("customerio.webhook.signing-keys=key", "customerio.workspaces.shop.webhook.path=/hooks",
					"customerio.workspaces.blog.webhook.path=/hooks")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("is the path of the workspaces 'shop' and 'blog'"));
	}

	@Test
	void takesConnectionDetailsOfTheApplication() {
		this.runner.withUserConfiguration(OwnDetails.class)
			.withPropertyValues("customerio.workspaces.shop.region=eu", "customerio.workspaces.blog.region=eu")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(WebhookPaths.class).all()).containsExactly("/webhooks/customerio",
						"/webhooks/customerio/shop");
			});
	}

	@Test
	void startsWhileTheKeysOfTheApplicationCannotBeRead() {
		this.runner.withBean(CustomerioWebhookConnectionDetails.class, () -> () -> {
			throw new IllegalStateException();
		}).run((context) -> assertThat(context).hasNotFailed().hasBean("customerioWebhookRouterFunction"));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDetails {

		@Bean
		CustomerioWebhookConnectionDetails details() {
			return () -> List.of("key");
		}

		@Bean(defaultCandidate = false)
		@Qualifier("shop")
		CustomerioWebhookConnectionDetails shopDetails() {
			return () -> List.of("shop-key");
		}

	}

}
