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

package io.github.customeriospring.samples.webhooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.github.customeriospring.test.FakeCustomerio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A browser for the tests of a class. They are skipped where there is none.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

	private @Nullable Browser browser;

	@Override
	public void beforeAll(ExtensionContext context) throws Exception {
		Optional<Path> executable = Browser.find();
		assumeThat(executable).as("no Chromium on the path: the inspector is not tested in a browser").isPresent();
		this.browser = Browser.start(executable.orElseThrow(), Files.createTempDirectory("chromium"));
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	/**
	 * Opens the inspector of a fake.
	 */
	InspectorPage open(FakeCustomerio customerio) throws Exception {
		assert this.browser != null;
		return InspectorPage.open(this.browser, customerio);
	}

}
