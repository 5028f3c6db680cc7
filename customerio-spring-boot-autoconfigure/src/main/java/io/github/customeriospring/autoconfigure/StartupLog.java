package io.github.customeriospring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.http.transport.Transport;
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
		add(apis, Api.APP, CustomerioAppConnectionDetails.class, CustomerioAppConnectionDetails::getBaseUrl);
		add(apis, Api.TRACK, CustomerioTrackConnectionDetails.class, CustomerioTrackConnectionDetails::getBaseUrl);
		add(apis, Api.PIPELINES, CustomerioPipelinesConnectionDetails.class,
				CustomerioPipelinesConnectionDetails::getBaseUrl);
		if (!apis.isEmpty()) {
			logger.info("Customer.io: region {}, {}, over {}", this.region.name().toLowerCase(Locale.ROOT),
					String.join(", ", apis), this.beanFactory.getBean(Transport.class));
		}
	}

	private <D> void add(List<String> apis, Api api, Class<D> details, Function<D, String> baseUrl) {
		this.beanFactory.getBeanProvider(details)
			.stream()
			.findFirst()
			.ifPresent((found) -> apis.add(describe(api, baseUrl.apply(found))));
	}

	/**
	 * Name the API, without the address: it may be that of an internal proxy.
	 */
	private static String describe(Api api, String baseUrl) {
		boolean custom = Stream.of(Region.values()).noneMatch((region) -> region.baseUrl(api).equals(baseUrl));
		return custom ? api.displayName() + " (custom base URL)" : api.displayName();
	}

}
