package io.github.customeriospring.metrics;

import java.util.Locale;

import io.github.customeriospring.Api;
import io.micrometer.core.instrument.Tags;

/**
 * The tags that all meters of a publisher have.
 */
final class PublisherTags {

	static final String API = "api";

	private PublisherTags() {
	}

	static Tags of(String workspace, Api api) {
		return Tags.of(WorkspaceTag.KEY, WorkspaceTag.check(workspace), API, value(api));
	}

	static String value(Api api) {
		return api.name().toLowerCase(Locale.ROOT);
	}

}
