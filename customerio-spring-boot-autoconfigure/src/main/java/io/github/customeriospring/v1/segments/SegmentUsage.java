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

package io.github.customeriospring.v1.segments;

import java.util.List;

/**
 * What uses a segment.
 *
 * @param campaigns the numbers of campaigns
 * @param sentNewsletters the numbers of newsletters that were sent
 * @param draftNewsletters the numbers of newsletters that were not sent yet
 * @since 0.1.0
 */
public record SegmentUsage(List<Long> campaigns, List<Long> sentNewsletters, List<Long> draftNewsletters) {

	public SegmentUsage {
		campaigns = (campaigns != null) ? List.copyOf(campaigns) : List.of();
		sentNewsletters = (sentNewsletters != null) ? List.copyOf(sentNewsletters) : List.of();
		draftNewsletters = (draftNewsletters != null) ? List.copyOf(draftNewsletters) : List.of();
	}

}
