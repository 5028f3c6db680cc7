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

package io.github.customeriospring.test.webhook;

/**
 * A webhook of the fake: what it reports and how the application has answered so far.
 *
 * @param event what it reports
 * @param attempts how often it was sent
 * @param status the status of the last answer, 0 if there was none
 * @since 0.1.0
 */
public record SentWebhook(ReportingEvent event, int attempts, int status) {

	/**
	 * Whether the application has taken it.
	 * @return whether the last answer had a status 2xx
	 */
	public boolean isAcknowledged() {
		return this.status / 100 == 2;
	}

	/**
	 * Says nothing of the person and the data.
	 */
	@Override
	public String toString() {
		return "SentWebhook[%s %s, attempts=%d, status=%d]".formatted(this.event.objectType(), this.event.metric(),
				this.attempts, this.status);
	}

}
