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

package io.github.customeriospring.test.workspaces;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Where the names of workspaces with fakes may stand, and which contexts that makes.
 */
class FakeContextTests {

	@Test
	void sharesContextsBetweenTestsWithTheSameWorkspaces() {
		ApplicationContext providers = context(Providers.class);
		assertThat(context(ProvidersAgain.class)).isSameAs(providers);
		assertThat(context(Partners.class)).isNotSameAs(providers);
		assertThat(context(None.class)).isNotSameAs(providers).isNotSameAs(context(Partners.class));
	}

	@Test
	void collectsTheNamesOfAllAnnotations() {
		new ApplicationContextRunner().withUserConfiguration(Partners.class, None.class, Providers.class)
			.withPropertyValues("customerio.workspaces.others.region=eu")
			.run((context) -> {
				assertThat(context.getBeansOfType(FakeCustomerio.class)).containsOnlyKeys("fakeCustomerio",
						"partnersFakeCustomerio", "providersFakeCustomerio");
				assertThat(context.getBeansOfType(CustomerioV2Client.class)).hasSize(4);
				client(context, "others").entity(Person.id("1").delete());
				assertThat(context.getBean("fakeCustomerio", FakeCustomerio.class)).receivedRequests(1);
			});
	}

	@Test
	void closesAllFakesWithTheContext() {
		List<FakeCustomerio> fakes = new ArrayList<>();
		new ApplicationContextRunner().withUserConfiguration(Providers.class)
			.run((context) -> fakes.addAll(context.getBeansOfType(FakeCustomerio.class).values()));
		assertThat(fakes).hasSize(2)
			.allSatisfy((fake) -> assertThatIOException()
				.isThrownBy(() -> URI.create(fake.baseUrl()).toURL().openStream()));
	}

	@ParameterizedTest
	@ValueSource(classes = { Hyphen.class, UpperCase.class, Empty.class, Reserved.class })
	void namesTheClassWithABadName(Class<?> bad) {
		new ApplicationContextRunner().withUserConfiguration(bad)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("@EnableFakeCustomerio on " + bad.getName() + ": ")
				.hasMessageContaining("' cannot be the name of a workspace"));
	}

	@Test
	void saysThatTheFakeOfTheDefaultWorkspaceIsAlwaysThere() {
		new ApplicationContextRunner().withUserConfiguration(Default.class)
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("names the workspace 'default', whose fake is always there"));
	}

	private static ApplicationContext context(Class<?> testClass) {
		return new TestContextManager(testClass).getTestContext().getApplicationContext();
	}

	private static CustomerioV2Client client(ApplicationContext context, String workspace) {
		return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(),
				CustomerioV2Client.class, workspace);
	}

	@Nested
	@SpringJUnitConfig(None.class)
	@EnableFakeCustomerio(workspaces = "providers")
	class WithoutBoot {

		@Test
		void hasClients(@Autowired @Qualifier("providers") CustomerioV2Client client,
				@Autowired @Qualifier("providers") FakeCustomerio providers) {
			client.entity(Person.id("1").delete());
			assertThat(providers).receivedRequests(1);
		}

		@Nested
		class Deeper {

			@Test
			void hasClients(@Autowired @Qualifier("providers") CustomerioV2Client client,
					@Autowired @Qualifier("providers") FakeCustomerio providers) {
				assertThat(providers).receivedRequests(0);
				client.entity(Person.id("1").delete());
				assertThat(providers).receivedRequests(1);
			}

		}

	}

	@SpringBootTest(classes = Application.class)
	@EnableFakeCustomerio(workspaces = "providers")
	static class Providers {

	}

	@SpringBootTest(classes = Application.class)
	@EnableFakeCustomerio(workspaces = "providers")
	static class ProvidersAgain {

	}

	@SpringBootTest(classes = Application.class)
	@EnableFakeCustomerio(workspaces = "partners")
	static class Partners {

	}

	@SpringBootTest(classes = Application.class)
	@EnableFakeCustomerio
	static class None {

	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

	@EnableFakeCustomerio(workspaces = "my-team")
	static class Hyphen {

	}

	@EnableFakeCustomerio(workspaces = { "providers", "Partners" })
	static class UpperCase {

	}

	@EnableFakeCustomerio(workspaces = "")
	static class Empty {

	}

	@EnableFakeCustomerio(workspaces = "track")
	static class Reserved {

	}

	@EnableFakeCustomerio(workspaces = "default")
	static class Default {

	}

}
