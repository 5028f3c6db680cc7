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

package io.github.customeriospring.autoconfigure.client;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.shop.Address;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioJsonMapperBuilderCustomizer;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of an application's JSON settings hold for the values that it sends.
 */
class JsonMapperBuilderCustomizerTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
						CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class,
						RestClientAutoConfiguration.class, HttpClientAutoConfiguration.class,
						ImperativeHttpClientAutoConfiguration.class, JacksonAutoConfiguration.class))
		.withPropertyValues("customerio.track.site-id=s", "customerio.track.api-key=k", "customerio.app.api-key=k",
				"customerio.pipelines.api-key=k");

	@Test
	void changesTheValuesOfEveryClient() {
		run(CustomerioSettings.class, Map.of("address", new Address("Main", null), "locale", Locale.GERMANY));
		assertThat(server.requests()).hasSize(4)
			.extracting(LoggedRequest::getBodyAsString)
			.allSatisfy((body) -> assertThat(body).contains("\"address\":{\"street-name\":\"Main\",\"zip\":null}",
					"\"locale\":\"de_DE\""));
	}

	@Test
	void leavesValuesAloneWithWhatIsMeantForTheApplication() {
		run(ApplicationSettings.class, Map.of("address", new Address("Main", null)));
		assertThat(server.requests()).hasSize(4)
			.extracting(LoggedRequest::getBodyAsString)
			.allSatisfy((body) -> assertThat(body).contains("\"address\":{\"streetName\":\"Main\",\"zip\":null}"));
	}

	@Test
	void isAskedOnceForTheClientsThatWriteAlike() {
		AtomicInteger asked = new AtomicInteger();
		this.context.withBean(CustomerioJsonMapperBuilderCustomizer.class, () -> (json) -> asked.incrementAndGet())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(asked).hasValue(2);
			});
	}

	private void run(Class<?> configuration, Map<String, Object> data) {
		server.answer(200, "{\"delivery_id\": \"d\"}");
		this.context
			.withPropertyValues("customerio.track.base-url=" + server.baseUrl(),
					"customerio.app.base-url=" + server.baseUrl(), "customerio.pipelines.base-url=" + server.baseUrl(),
					"spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE",
					"spring.jackson.default-property-inclusion=non_null")
			.withUserConfiguration(configuration)
			.run((context) -> callEveryClient(context, data));
	}

	private static void callEveryClient(ApplicationContext context, Map<String, Object> data) {
		PersonId person = PersonId.id("42");
		context.getBean(CustomerioV2Client.class).entity(Person.of(person).event("e", data));
		context.getBean(CustomerioTrackV1Client.class).events().create(person, "e", data);
		context.getBean(CustomerioPipelinesClient.class).track(PipelinesUser.id("42"), "e", data);
		context.getBean(CustomerioV1Client.class)
			.transactional()
			.sendSms((sms) -> sms.template("t").to("+491").person(person).data(data));
	}

	@Configuration(proxyBeanMethods = false)
	static class CustomerioSettings {

		@Bean
		CustomerioJsonMapperBuilderCustomizer localesAsText() {
			return (json) -> json
				.addModule(new SimpleModule("locales").addSerializer(Locale.class, ToStringSerializer.instance));
		}

		@Bean
		CustomerioJsonMapperBuilderCustomizer kebabCase() {
			return (json) -> json.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ApplicationSettings {

		@Bean
		JacksonModule addressesAsText() {
			return new SimpleModule("addresses").addSerializer(Address.class, ToStringSerializer.instance);
		}

		@Bean
		JsonMapperBuilderCustomizer kebabCase() {
			return (json) -> json.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
		}

	}

}
