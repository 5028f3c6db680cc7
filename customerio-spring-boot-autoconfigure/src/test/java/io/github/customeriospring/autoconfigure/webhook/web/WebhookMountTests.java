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

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.CommonsRequestLoggingFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Endpoints below a context path, below the path of a servlet, behind filters that read
 * forms and log bodies, and next to handlers that take everything.
 */
class WebhookMountTests {

	private static final byte[] BODY = WebhookServer.event("e1").getBytes(StandardCharsets.UTF_8);

	@Test
	void standsBelowTheContextPathAndThePathOfTheServlet() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.SERVLET, CatchAll.class,
				"server.servlet.context-path=/shop", "spring.mvc.servlet.path=/api")) {
			assertTaken(server, "/shop/api" + WebhookServer.PATH);
		}
	}

	@Test
	void standsBelowTheBasePath() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.REACTIVE, CatchAll.class,
				"spring.webflux.base-path=/shop")) {
			assertTaken(server, "/shop" + WebhookServer.PATH);
		}
	}

	@Test
	void worksBehindFiltersOfSpringMvc() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.SERVLET, ServletFilters.class,
				"spring.mvc.hiddenmethod.filter.enabled=true")) {
			assertTaken(server, WebhookServer.PATH);
		}
	}

	@Test
	void worksBehindFiltersOfSpringWebFlux() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.REACTIVE, CatchAll.class,
				"spring.webflux.hiddenmethod.filter.enabled=true")) {
			assertTaken(server, WebhookServer.PATH);
		}
	}

	@Test
	void hasAPathOfItsOwn() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.SERVLET, Object.class,
				"customerio.webhook.path=/hooks/in")) {
			assertTaken(server, "/hooks/in");
			assertThat(server.post(BODY)).isEqualTo(404);
		}
	}

	@Test
	void takesTheWebhooksOfEachWorkspaceWithItsOwnKeys() {
		for (WebApplicationType type : new WebApplicationType[] { WebApplicationType.SERVLET,
				WebApplicationType.REACTIVE }) {
			try (WebhookServer server = WebhookServer.start(type, Object.class,
					"customerio.workspaces.shop.webhook.signing-keys=shop-key",
					"customerio.workspaces.blog.webhook.path=/blog", "customerio.workspaces.quiet.app.api-key=key")) {
				assertThat(send(server, "/shop", "shop-key")).isEqualTo(200);
				assertThat(server.nextEvent()).isEqualTo("shop e1");
				assertThat(send(server, "/shop", WebhookServer.KEY)).isEqualTo(401);
				assertThat(send(server, "", "shop-key")).isEqualTo(401);
				assertThat(send(server, "/quiet", WebhookServer.KEY)).isEqualTo(404);
				assertThat(server.send((request) -> WebhookServer.signed(request, BODY).uri(server.uri("/blog"))))
					.isEqualTo(401);
				assertThat(server.isQuiet()).isTrue();
			}
		}
	}

	private static int send(WebhookServer server, String path, String key) {
		return server
			.send((request) -> WebhookServer.sign(request.POST(HttpRequest.BodyPublishers.ofByteArray(BODY)), key, BODY)
				.uri(server.uri(WebhookServer.PATH + path)));
	}

	private static void assertTaken(WebhookServer server, String path) {
		for (String type : new String[] { "application/json", "application/x-www-form-urlencoded",
				"multipart/form-data; boundary=x" }) {
			assertThat(server.exchange((
					request) -> WebhookServer.signed(request, BODY).uri(server.uri(path)).header("Content-Type", type)))
				.satisfies((response) -> {
					assertThat(response.statusCode()).isEqualTo(200);
					assertThat(response.body()).isEmpty();
				});
		}
		assertThat(server.nextEvent()).isEqualTo("default e1");
	}

	@Configuration(proxyBeanMethods = false)
	@RestController
	static class CatchAll {

		@PostMapping("/**")
		String everything(@RequestBody(required = false) String body) {
			return "taken by " + HttpMethod.POST;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ServletFilters extends CatchAll {

		@Bean
		FilterRegistrationBean<CommonsRequestLoggingFilter> loggingFilter() {
			CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
			filter.setIncludePayload(true);
			FilterRegistrationBean<CommonsRequestLoggingFilter> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

	}

}
