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

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.web.CustomerioSigned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.WebFluxConfigurationSupport;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However an application has set up its web framework and wherever the annotation stands,
 * nothing that is not signed gets through.
 */
class SignedHandlerSetupTests {

	private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

	private static int call(WebhookServer server, String method, String path, boolean signed) {
		byte[] body = (method.equals("GET") || method.equals("HEAD")) ? new byte[0] : BODY;
		return server.send((request) -> {
			request.uri(server.uri(path))
				.header("Content-Type", "application/json")
				.method(method, (body.length == 0) ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
			if (signed) {
				WebhookServer.sign(request, WebhookServer.KEY, body);
			}
		});
	}

	private static void assertClosed(WebhookServer server, String... paths) {
		assertThat(Stream.of(paths)).allSatisfy((path) -> {
			assertThat(call(server, "POST", path, false)).as(path).isEqualTo(401);
			assertThat(call(server, "POST", path, true)).as(path).isEqualTo(200);
			assertThat(call(server, "POST", path, false)).as(path).isEqualTo(401);
		});
	}

	@Test
	void findsTheAnnotationWhereverItStandsBeforeAnyInterceptor() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.SERVLET, Intercepting.class)) {
			assertClosed(server, "/composed", "/inherited", "/declared");
			assertThat(server.context().getBean(Intercepting.class).seen).isEqualTo(3);
			assertClosed(server, "/late", "/forward");
			assertThat(call(server, "GET", "/read", false)).isEqualTo(401);
			assertThat(call(server, "HEAD", "/read", false)).isEqualTo(401);
			assertThat(call(server, "GET", "/read", true)).isEqualTo(200);
			assertThat(call(server, "HEAD", "/read", true)).isEqualTo(200);
		}
	}

	@Test
	void isThereForAnApplicationThatSetsUpSpringMvcByItself() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.SERVLET, OwnMvc.class)) {
			assertClosed(server, "/composed", "/inherited", "/declared", "/late");
		}
	}

	@Test
	void isThereForAnApplicationThatSetsUpSpringWebFluxByItself() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.REACTIVE, OwnWebFlux.class)) {
			assertClosed(server, "/composed", "/inherited", "/declared", "/late");
		}
	}

	@Retention(RetentionPolicy.RUNTIME)
	@CustomerioSigned
	@RequestMapping(path = "/composed", method = RequestMethod.POST)
	@interface Composed {

	}

	@CustomerioSigned
	abstract static class Base {

	}

	interface Declaring {

		@CustomerioSigned
		@PostMapping("/declared")
		String declared();

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Inheriting.class, Single.class })
	static class Everywhere {

	}

	@RestController
	static class Inheriting extends Base {

		@PostMapping("/inherited")
		String inherited() {
			return "inherited";
		}

	}

	@RestController
	static class Single implements Declaring {

		@Override
		public String declared() {
			return "declared";
		}

		@Composed
		String composed() {
			return "composed";
		}

		@CustomerioSigned
		@GetMapping("/read")
		String read() {
			return "read";
		}

		/**
		 * Answers in another thread.
		 */
		@CustomerioSigned
		@PostMapping("/late")
		CompletableFuture<String> late() {
			return CompletableFuture.supplyAsync(() -> "late");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Everywhere.class)
	static class OwnMvc extends WebMvcConfigurationSupport {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Everywhere.class)
	static class OwnWebFlux extends WebFluxConfigurationSupport {

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Everywhere.class, Forwarding.class })
	static class Intercepting {

		private volatile int seen;

		@Bean
		WebMvcConfigurer interceptors() {
			return new WebMvcConfigurer() {

				@Override
				public void addInterceptors(InterceptorRegistry registry) {
					registry.addInterceptor(counting()).order(Integer.MIN_VALUE);
				}

			};
		}

		private HandlerInterceptor counting() {
			return new HandlerInterceptor() {

				@Override
				public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
					Intercepting.this.seen++;
					return true;
				}

			};
		}

	}

	@Controller
	static class Forwarding {

		@RequestMapping("/forward")
		String forward() {
			return "forward:/composed";
		}

	}

}
