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

import java.util.Map;

import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.annotation.DirtiesContext;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One application with two workspaces, each of them a fake.
 */
@SpringBootTest(properties = { "customerio.mail.enabled=true", "customerio.workspaces.providers.mail.template=billing",
		"customerio.rate-limit.enabled=true", "customerio.rate-limit.max-wait=0s", "customerio.rate-limit.app.limit=1",
		"customerio.rate-limit.app.period=1h", "customerio.workspaces.providers.rate-limit.app.limit=2" })
@EnableFakeCustomerio(workspaces = "providers")
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class SeveralWorkspacesTests {

	@Autowired
	private FakeCustomerio customers;

	@Autowired
	@Qualifier("providers")
	private FakeCustomerio providers;

	@Test
	void writesToBoth(@Autowired CustomerioV2Client v2, @Autowired @Qualifier("providers") CustomerioV2Client other) {
		v2.entity(Person.id("1").identify(Map.of("name", "Ada")));
		other.entity(Person.id("1").identify(Map.of("name", "Acme")));
		assertThat(this.customers).person("1").hasAttribute("name", "Ada");
		assertThat(this.providers).person("1").hasAttribute("name", "Acme");
	}

	@Test
	void sendsMailThroughBoth(@Autowired JavaMailSender sender,
			@Autowired @Qualifier("providers") JavaMailSender other) {
		sender.send(mail("ada@example.com"));
		other.send(mail("acme@example.com"));
		assertThat(this.customers).onlyMessage().wasSentTo("ada@example.com");
		assertThat(this.providers).onlyMessage().wasSentTo("acme@example.com").usesTemplate("billing");
	}

	@Test
	void asksBothAboutTheirHealth(@Autowired HealthEndpoint endpoint) {
		this.providers.failNext(10, Fault.status(503));
		CompositeHealthDescriptor health = (CompositeHealthDescriptor) endpoint.healthForPath("customerio");
		assertThat(health.getComponents().get("track").getStatus()).isEqualTo(Status.UP);
		assertThat(health.getComponents().get("providers").getStatus()).isEqualTo(Status.DOWN);
		assertThat(endpoint.healthForPath("customerio", "track").getStatus()).isEqualTo(Status.UP);
		assertThat(endpoint.healthForPath("customerio", "providers", "track").getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void limitsEachByItself(@Autowired CustomerioV1Client v1,
			@Autowired @Qualifier("providers") CustomerioV1Client other) {
		v1.workspaces().list();
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> v1.workspaces().list());
		other.workspaces().list();
		other.workspaces().list();
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> other.workspaces().list());
		assertThat(this.customers).receivedRequests(1);
		assertThat(this.providers).receivedRequests(2);
	}

	@Test
	void tagsMetersWithTheName(@Autowired CustomerioV2Client v2,
			@Autowired @Qualifier("providers") CustomerioV2Client other, @Autowired MeterRegistry meters) {
		v2.entity(Person.id("1").identify(Map.of()));
		other.entity(Person.id("1").identify(Map.of()));
		other.entity(Person.id("2").identify(Map.of()));
		assertThat(meters.get("customerio.calls").tag("workspace", "default").timer().count()).isEqualTo(1);
		assertThat(meters.get("customerio.calls").tag("workspace", "providers").timer().count()).isEqualTo(2);
		assertThat(meters.find("customerio.rate-limit.rejections").tag("workspace", "providers").counters())
			.isNotEmpty();
	}

	private static SimpleMailMessage mail(String to) {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom("shop@example.com");
		mail.setTo(to);
		mail.setSubject("Invoice");
		mail.setText("Thank you");
		return mail;
	}

}
