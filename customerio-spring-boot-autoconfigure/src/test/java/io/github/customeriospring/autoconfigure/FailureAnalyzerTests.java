package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests what somebody reads whose application does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalyzerTests {

	@Test
	void namesTheKeyOfAClientThatIsNotThere(CapturedOutput output) {
		fail(NeedsV1.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("requires a CustomerioV1Client, but the credential of Customer.io's App API is not configured")
			.contains("Set customerio.app.api-key");
	}

	@Test
	void namesBothKeysOfTheTrackApi(CapturedOutput output) {
		fail(NeedsV2.class);
		assertThat(output).contains("Set customerio.track.site-id and customerio.track.api-key");
	}

	@Test
	void tellsThatTheStarterIsSwitchedOff(CapturedOutput output) {
		fail(NeedsV1.class, "--customerio.enabled=false", "--customerio.app.api-key=key");
		assertThat(output).contains("but customerio.enabled is false");
	}

	@Test
	void namesTheMissingPartOfACredential(CapturedOutput output) {
		fail(NeedsV2.class, "--customerio.track.site-id=secret-site");
		assertThat(output).contains("'customerio.track.api-key' is missing or empty").doesNotContain("secret-site");
	}

	@Test
	void namesTheMissingPartAlsoWhenNobodyNeedsTheClient(CapturedOutput output) {
		fail(Application.class, "--customerio.track.api-key=secret-key");
		assertThat(output).contains("'customerio.track.site-id' is missing or empty").doesNotContain("secret-key");
	}

	private static void fail(Class<?> application, String... arguments) {
		SpringApplication spring = new SpringApplication(application);
		spring.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> spring.run(arguments));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
			CustomerioTrackAutoConfiguration.class })
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class NeedsV1 extends Application {

		@Bean
		String needsV1(CustomerioV1Client client) {
			return client.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NeedsV2 extends Application {

		@Bean
		String needsV2(CustomerioV2Client client) {
			return client.toString();
		}

	}

}
