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

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with Spring Security: a chain for the path of webhooks opens it, and
 * nothing else.
 */
class WebhookSecurityTests {

	private static final byte[] BODY = WebhookServer.event("e1").getBytes(StandardCharsets.UTF_8);

	@Test
	void isOpenedByAChainOfSpringMvc() {
		try (WebhookServer server = WebhookServer.startSecured(WebApplicationType.SERVLET, ServletChains.class,
				"spring.security.user.password=secret")) {
			assertOpenForWebhooksOnly(server);
		}
	}

	@Test
	void isOpenedByAChainOfSpringWebFlux() {
		try (WebhookServer server = WebhookServer.startSecured(WebApplicationType.REACTIVE, ReactiveChains.class,
				"spring.security.user.password=secret")) {
			assertOpenForWebhooksOnly(server);
		}
	}

	private static void assertOpenForWebhooksOnly(WebhookServer server) {
		for (String type : new String[] { "application/json", "application/x-www-form-urlencoded" }) {
			assertThat(server.send((request) -> WebhookServer.signed(request, BODY).header("Content-Type", type)))
				.isEqualTo(200);
		}
		assertThat(server.nextEvent()).isEqualTo("default e1");
		assertThat(server.send((request) -> request.POST(BodyPublishers.ofByteArray(BODY)))).isEqualTo(401);
		assertThat(server.send((request) -> request.uri(server.uri("/other")))).isEqualTo(401);
		assertThat(server
			.send((request) -> request.uri(server.uri("/other")).header("Authorization", "Basic dXNlcjpzZWNyZXQ=")))
			.isEqualTo(200);
	}

	@Test
	void staysClosedWithoutAChain() {
		for (WebApplicationType type : new WebApplicationType[] { WebApplicationType.SERVLET,
				WebApplicationType.REACTIVE }) {
			try (WebhookServer server = WebhookServer.startSecured(type, Object.class)) {
				assertThat(server.post(BODY)).isIn(401, 403);
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	@RestController
	static class Other {

		@GetMapping("/other")
		String other() {
			return "other";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ServletChains extends Other {

		@Bean
		@Order(1)
		SecurityFilterChain webhooks(HttpSecurity http) throws Exception {
			return http.securityMatcher("/webhooks/customerio/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFluxSecurity
	static class ReactiveChains extends Other {

		@Bean
		@Order(1)
		SecurityWebFilterChain webhooks(ServerHttpSecurity http) {
			return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/webhooks/customerio/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain everythingElse(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

}
