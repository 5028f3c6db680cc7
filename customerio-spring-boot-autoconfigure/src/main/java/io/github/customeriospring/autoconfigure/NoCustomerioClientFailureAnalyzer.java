package io.github.customeriospring.autoconfigure;

import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains that a client was injected whose credential is not configured. Ordered before
 * Boot's own analyzer, which knows no keys.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoCustomerioClientFailureAnalyzer extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException> {

	private static final Map<Class<?>, Api> CLIENTS = Map.of(CustomerioV1Client.class, Api.APP,
			CustomerioV2Client.class, Api.TRACK, CustomerioTrackV1Client.class, Api.TRACK,
			CustomerioPipelinesClient.class, Api.PIPELINES);

	private final Environment environment;

	NoCustomerioClientFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String description) {
		Class<?> type = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		Api api = (type != null) ? CLIENTS.get(type) : null;
		if (type == null || api == null) {
			return null;
		}
		String client = type.getSimpleName();
		String who = (description != null) ? description + " requires" : "A bean requires";
		if (Boolean.FALSE.equals(this.environment.getProperty("customerio.enabled", Boolean.class))) {
			return new FailureAnalysis("%s a %s, but customerio.enabled is false.".formatted(who, client),
					"Remove 'customerio.enabled', or inject an ObjectProvider<%s>.".formatted(client), cause);
		}
		return new FailureAnalysis(
				"%s a %s, but the credential of Customer.io's %s is not configured.".formatted(who, client,
						api.displayName()),
				"""
						Set %s, for example in application.yml or as environment variables. In a test, annotate the \
						class with @EnableFakeCustomerio from customerio-spring-boot-starter-test instead; it needs no \
						account.%s""".formatted(api.credentialKeys(), aheadOfTimeHint()), cause);
	}

	private static String aheadOfTimeHint() {
		return AotDetector.useGeneratedArtifacts()
				? " The application was processed ahead of time: the keys must be set then too, with any value." : "";
	}

}
