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

package io.github.customeriospring.webhook.event;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What only emails have.
 *
 * @param subject the subject, or {@code null}
 * @param headers the values of headers of one's own by their names, when it was sent and
 * the webhook is set to include content
 * @param proxied whether it was opened by a proxy, which hides the person
 * @param prefetched whether it was opened by a machine, such as those that load pictures
 * ahead
 * @param synthetic whether Customer.io has concluded from a click that it was opened
 * @since 0.1.0
 */
public record EmailDetails(@Nullable String subject, Map<String, List<String>> headers, boolean proxied,
		boolean prefetched, boolean synthetic) implements DeliveryDetails {

	@Override
	public String toString() {
		return "EmailDetails[proxied=%s, prefetched=%s, synthetic=%s]".formatted(this.proxied, this.prefetched,
				this.synthetic);
	}

}
