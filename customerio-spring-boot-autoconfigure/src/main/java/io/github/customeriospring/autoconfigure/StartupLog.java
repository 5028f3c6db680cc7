package io.github.customeriospring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
		String apis = workspace.connections().stream().map(StartupLog::describe).collect(Collectors.joining(", "));
		return apis.isEmpty() ? null : "region %s, %s, over %s"
			.formatted(workspace.region().name().toLowerCase(Locale.ROOT), apis, workspace.transport());
	}

	/**
	 * Name the API, without the address: it may be that of an internal proxy.
	 */
	private static String describe(Workspace.Connection connection) {
		List<String> remarks = new ArrayList<>();
		if (connection.hasCustomBaseUrl()) {
			remarks.add("custom base URL");
		}
		connection.applicationsBeans()
			.forEach((client, bean) -> remarks.add("its %s is the application's bean '%s'".formatted(client, bean)));
		String api = connection.api().displayName();
		return remarks.isEmpty() ? api : "%s (%s)".formatted(api, String.join(", ", remarks));
	}

}
