package io.github.customeriospring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says at start, in one line, with which APIs the application talks, where, and over
 * what.
 */
final class StartupLog implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(StartupLog.class);

	private final Region region;

	private final ListableBeanFactory beanFactory;

	StartupLog(Region region, ListableBeanFactory beanFactory) {
		this.region = region;
		this.beanFactory = beanFactory;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> apis = new ArrayList<>();
		if (has(CustomerioV1Client.class)) {
			apis.add(describe(Api.APP,
					baseUrl(CustomerioAppConnectionDetails.class, CustomerioAppConnectionDetails::getBaseUrl)));
		}
		if (has(CustomerioV2Client.class) || has(CustomerioTrackV1Client.class)) {
			apis.add(describe(Api.TRACK,
					baseUrl(CustomerioTrackConnectionDetails.class, CustomerioTrackConnectionDetails::getBaseUrl)));
		}
		if (has(CustomerioPipelinesClient.class)) {
			apis.add(describe(Api.PIPELINES, baseUrl(CustomerioPipelinesConnectionDetails.class,
					CustomerioPipelinesConnectionDetails::getBaseUrl)));
		}
		if (!apis.isEmpty()) {
			logger.info("Customer.io: region {}, {}, over {}", this.region.name().toLowerCase(Locale.ROOT),
					String.join(", ", apis), this.beanFactory.getBean(Transport.class));
		}
	}

	private boolean has(Class<?> client) {
		return this.beanFactory.getBeanNamesForType(client, true, false).length > 0;
	}

	private <D> @Nullable String baseUrl(Class<D> details, Function<D, String> baseUrl) {
		return this.beanFactory.getBeanProvider(details).stream().findFirst().map(baseUrl).orElse(null);
	}

	/**
	 * Name the API, without the address: it may be that of an internal proxy.
	 */
	private static String describe(Api api, @Nullable String baseUrl) {
		boolean custom = baseUrl != null
				&& Stream.of(Region.values()).noneMatch((region) -> region.baseUrl(api).equals(baseUrl));
		return custom ? api.displayName() + " (custom base URL)" : api.displayName();
	}

}
