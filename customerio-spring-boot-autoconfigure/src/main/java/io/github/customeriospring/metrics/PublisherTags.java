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
