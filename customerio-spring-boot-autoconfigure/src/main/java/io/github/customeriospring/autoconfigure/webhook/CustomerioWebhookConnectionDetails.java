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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * With which keys Customer.io signs the webhooks of a workspace.
 *
 * @since 0.1.0
 */
public interface CustomerioWebhookConnectionDetails extends ConnectionDetails {

	/**
	 * Return the signing keys, any of which may have signed. Asked for each request, so
	 * that keys can be exchanged while the application runs: it has to answer at once. An
	 * exception makes Customer.io repeat the webhook.
	 * @return the keys, none of which refuses everything
	 */
	List<String> getSigningKeys();

}
