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

package io.github.customeriospring.v1.reportingwebhooks;

import java.util.List;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is to be made, or what is to become of one.
 * <p>
 * {@link #toString()} does not show where it leads, which may be a secret.
 *
 * @param name the name
 * @param endpoint the complete address of the server that is told
 * @param events what it is told, such as {@code email_sent}, at least one
 * @param disabled whether it is switched off, or {@code null} for what Customer.io does
 * without it
 * @param fullResolution whether it is told of each open and click and not of the first
 * only, or {@code null} for no
 * @param withContent whether it is told what the messages said, or {@code null} for what
 * Customer.io does without it
 * @since 0.1.0
 */
public record NewReportingWebhook(String name, String endpoint, List<String> events, @Nullable Boolean disabled,
		@Nullable Boolean fullResolution, @Nullable Boolean withContent) {

	public NewReportingWebhook {
		Arguments.text(name, "name");
		Arguments.identifier(endpoint, "endpoint");
		events = Arguments.listOf(events, "events");
		if (events.isEmpty()) {
			throw new IllegalArgumentException("A webhook needs at least one event");
		}
	}

	/**
	 * Tell a server.
	 * @param name the name
	 * @param endpoint the complete address of the server
	 * @param events what it is told, such as {@code email_sent}, at least one
	 * @return the webhook
	 */
	public static NewReportingWebhook of(String name, String endpoint, List<String> events) {
		return new NewReportingWebhook(name, endpoint, events, null, null, null);
	}

	/**
	 * Tell other things.
	 * @param events what the server is told, at least one
	 * @return the webhook
	 */
	public NewReportingWebhook withEvents(List<String> events) {
		return new NewReportingWebhook(this.name, this.endpoint, events, this.disabled, this.fullResolution,
				this.withContent);
	}

	/**
	 * Switch it off or on.
	 * @param disabled whether it is switched off
	 * @return the webhook
	 */
	public NewReportingWebhook withDisabled(boolean disabled) {
		return new NewReportingWebhook(this.name, this.endpoint, this.events, disabled, this.fullResolution,
				this.withContent);
	}

	/**
	 * Tell of each open and click, or of the first only.
	 * @param fullResolution whether to tell of each
	 * @return the webhook
	 */
	public NewReportingWebhook withFullResolution(boolean fullResolution) {
		return new NewReportingWebhook(this.name, this.endpoint, this.events, this.disabled, fullResolution,
				this.withContent);
	}

	/**
	 * Tell what the messages said, or not.
	 * @param withContent whether to tell it
	 * @return the webhook
	 */
	public NewReportingWebhook withContent(boolean withContent) {
		return new NewReportingWebhook(this.name, this.endpoint, this.events, this.disabled, this.fullResolution,
				withContent);
	}

	@Override
	public String toString() {
		return "NewReportingWebhook[events=" + this.events.size() + "]";
	}

}
