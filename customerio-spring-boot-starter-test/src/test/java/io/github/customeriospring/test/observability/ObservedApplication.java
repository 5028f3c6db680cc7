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

package io.github.customeriospring.test.observability;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.WorkspaceCredentials;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/**
 * An application with everything that can be observed. Some of it goes wrong, and quotes
 * data when it does.
 */
@SpringBootApplication
@ComponentScan(useDefaultFilters = false)
class ObservedApplication {

	private final AtomicBoolean broken = new AtomicBoolean();

	/**
	 * Lets what carries the requests break down, or work again.
	 */
	void breakDown(boolean broken) {
		this.broken.set(broken);
	}

	@EventListener
	void on(CustomerioEvent event) {
		if (event.id().equals(WebhookStory.FAILING)) {
			throw new IllegalStateException(Planted.EMAIL);
		}
	}

	@Bean
	CustomerioRestClientCustomizer breakdowns() {
		return (builder) -> builder.requestInterceptor((request, body, execution) -> {
			if (this.broken.get()) {
				throw new AssertionError("out of order");
			}
			return execution.execute(request, body);
		});
	}

	@Bean
	CustomerioWorkspaceSource tenants(FakeCustomerio customerio) {
		WorkspaceCredentials credentials = WorkspaceCredentials.builder(Region.US)
			.track(Planted.SITE_ID, Planted.TRACK_KEY)
			.baseUrl(Api.TRACK, customerio.baseUrl())
			.build();
		return (name) -> Optional.of(credentials);
	}

	@Bean
	ObservedSpans spans() {
		return new ObservedSpans();
	}

}
