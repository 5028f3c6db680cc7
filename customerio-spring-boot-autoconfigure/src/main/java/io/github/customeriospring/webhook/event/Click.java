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

import org.jspecify.annotations.Nullable;

/**
 * A link that was followed.
 *
 * @param href the URL, or {@code null}
 * @param linkId the id of the link, or {@code null}
 * @param machine whether a machine followed it
 * @since 0.1.0
 */
public record Click(@Nullable String href, @Nullable Long linkId, boolean machine) {

	@Override
	public String toString() {
		return "Click[linkId=%s, machine=%s]".formatted(this.linkId, this.machine);
	}

}
