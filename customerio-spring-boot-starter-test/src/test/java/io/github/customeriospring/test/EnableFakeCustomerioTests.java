package io.github.customeriospring.test;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application's own clients against the fake.
 */
@SpringBootTest(properties = "customerio.app.api-key=key-of-the-application")
@EnableFakeCustomerio
class EnableFakeCustomerioTests {

	@Autowired
	private FakeCustomerio customerio;

	@BeforeEach
	void prepare(@Autowired CustomerioV2Client v2) {
		v2.entity(Person.id("1").identify(Map.of("email", "ada@example.com")));
	}

	@Test
	void connectsTheClientsOfTheApplication(@Autowired CustomerioV1Client v1, @Autowired CustomerioV2Client v2,
			@Autowired CustomerioTrackV1Client trackV1) {
		v2.batch(List.of(Person.id("1").event("viewed", Map.of("sku", "A1"))));
		assertThat(this.customerio).person("1").hasEvent("viewed", Map.of("sku", "A1"));
		assertThat(v1.customers().findByEmail("ADA@example.com")).hasSize(1);
		assertThat(trackV1.region().environmentId()).isEqualTo(1);
		assertThat(this.customerio).receivedRequests(4);
	}

	@RepeatedTest(2)
	void startsEachTestWithAnEmptyWorkspace(@Autowired CustomerioV2Client v2) {
		assertThat(this.customerio).receivedRequests(1).hasPeople(1);
		v2.entity(Person.id("2").identify(Map.of()));
		assertThat(this.customerio).receivedRequests(2).hasPeople(2);
	}

	@Test
	void servesAnApplicationThatIsStartedByHand() {
		SpringApplication.Running running = SpringApplication.from(Application::main).with(Development.class).run();
		ConfigurableApplicationContext context = running.getApplicationContext();
		FakeCustomerio other = context.getBean(FakeCustomerio.class);
		context.getBean(CustomerioV2Client.class).entity(Person.id("42").identify(Map.of("plan", "pro")));
		assertThat(other).hasPeople(1).person("42").hasAttribute("plan", "pro");
		assertThat(this.customerio).hasNoPerson("42");
		context.close();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		static void main(String[] args) {
			SpringApplication.run(Application.class, args);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	static class Development {

	}

}
