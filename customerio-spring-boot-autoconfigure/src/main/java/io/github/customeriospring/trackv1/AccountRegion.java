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

package io.github.customeriospring.trackv1;

import io.github.customeriospring.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where the workspace of a credential is.
 *
 * @param url the address of the Track API to use, or {@code null}
 * @param region {@code us} or {@code eu}, or {@code null} if Customer.io did not say
 * @param environmentId the number of the workspace, or {@code null}
 * @since 0.1.0
 */
public record AccountRegion(@Nullable String url, @Nullable String region, @Nullable Long environmentId) {

	/**
	 * Tell whether the workspace is in the given region.
	 * @param expected the region
	 * @return whether it is, also if Customer.io did not say
	 */
	public boolean isIn(Region expected) {
		return this.region == null || this.region.equalsIgnoreCase(expected.name());
	}

}
