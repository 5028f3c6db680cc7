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

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that tells what became of messages.
 * <p>
 * {@link #toString()} does not show where it leads, which may be a secret.
 *
 * @param id the number of the webhook
 * @param name the name, or {@code null}
 * @param endpoint where it leads, or {@code null}
 * @param events what it tells, such as {@code email_sent}
 * @param disabled whether it is switched off
 * @param fullResolution whether it tells of each open and click and not of the first only
 * @param withContent whether it tells what the messages said
 * @param type what is behind it, or {@code null}
 * @since 0.1.0
 */
public record ReportingWebhook(long id, @Nullable String name, @Nullable String endpoint, List<String> events,
		boolean disabled, boolean fullResolution, boolean withContent, @Nullable Type type) {

	public ReportingWebhook {
		events = (events != null) ? List.copyOf(events) : List.of();
	}

	/**
	 * Return a request that leaves everything as it is, to be changed.
	 * @return the request
	 * @throws IllegalArgumentException if Customer.io did not tell the name, the endpoint
	 * and the events
	 */
	public NewReportingWebhook toRequest() {
		return new NewReportingWebhook(Arguments.text(this.name, "name"),
				Arguments.identifier(this.endpoint, "endpoint"), this.events, this.disabled, this.fullResolution,
				this.withContent);
	}

	@Override
	public String toString() {
		return "ReportingWebhook[id=%d, events=%d, disabled=%s]".formatted(this.id, this.events.size(), this.disabled);
	}

	/**
	 * What is behind a webhook.
	 */
	public enum Type implements WireValue {

		/**
		 * A server.
		 */
		WEBHOOK("webhook"),

		/**
		 * A script.
		 */
		JS("js"),

		/**
		 * A kind that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
