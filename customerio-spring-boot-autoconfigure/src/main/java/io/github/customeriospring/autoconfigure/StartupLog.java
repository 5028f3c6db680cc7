package io.github.customeriospring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says at start, in one line, with which APIs of which workspaces the application talks,
 * where, and over what.
 */
final class StartupLog implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(StartupLog.class);

	private final Workspaces workspaces;

	StartupLog(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> parts = new ArrayList<>();
		String ofDefault = describe(this.workspaces.getDefault());
		if (ofDefault != null) {
			parts.add(ofDefault);
		}
		for (Workspace workspace : this.workspaces.named()) {
			String part = describe(workspace);
			parts.add("workspace %s: %s".formatted(workspace.name(), (part != null) ? part : "no credential"));
		}
		if (!parts.isEmpty()) {
			logger.info("Customer.io: {}", String.join("; ", parts));
		}
	}

	private static @Nullable String describe(Workspace workspace) {
		List<String> apis = new ArrayList<>();
		CustomerioAppConnectionDetails app = workspace.bean(CustomerioAppConnectionDetails.class);
		if (app != null) {
			apis.add(describe(workspace, Api.APP, app.getBaseUrl(), CustomerioV1Client.class));
		}
		CustomerioTrackConnectionDetails track = workspace.bean(CustomerioTrackConnectionDetails.class);
		if (track != null) {
			apis.add(describe(workspace, Api.TRACK, track.getBaseUrl(), CustomerioV2Client.class,
					CustomerioTrackV1Client.class));
		}
		CustomerioPipelinesConnectionDetails pipelines = workspace.bean(CustomerioPipelinesConnectionDetails.class);
		if (pipelines != null) {
			apis.add(describe(workspace, Api.PIPELINES, pipelines.getBaseUrl(), CustomerioPipelinesClient.class));
		}
		if (apis.isEmpty()) {
			return null;
		}
		CustomerioClientBuilderConfigurer configurer = Objects
			.requireNonNull(workspace.bean(CustomerioClientBuilderConfigurer.class));
		return "region %s, %s, over %s".formatted(workspace.region().name().toLowerCase(Locale.ROOT),
				String.join(", ", apis), configurer.transport());
	}

	/**
	 * Name the API, without the address: it may be that of an internal proxy.
	 */
	private static String describe(Workspace workspace, Api api, String baseUrl, Class<?>... clients) {
		List<String> remarks = new ArrayList<>();
		if (Stream.of(Region.values()).noneMatch((region) -> region.baseUrl(api).equals(baseUrl))) {
			remarks.add("custom base URL");
		}
		for (Class<?> client : clients) {
			String bean = workspace.applicationsBean(client);
			if (bean != null) {
				remarks.add("its %s is the application's bean '%s'".formatted(client.getSimpleName(), bean));
			}
		}
		return remarks.isEmpty() ? api.displayName()
				: "%s (%s)".formatted(api.displayName(), String.join(", ", remarks));
	}

}
