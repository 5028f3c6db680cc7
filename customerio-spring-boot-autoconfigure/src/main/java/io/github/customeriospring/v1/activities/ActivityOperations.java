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

package io.github.customeriospring.v1.activities;

import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.Activity;
import io.github.customeriospring.v1.shared.ActivityPage;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells what happened in the workspace in the last 30 days. The App API allows 10 calls a
 * second.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Activities">Activities</a>
 */
public interface ActivityOperations {

	/**
	 * Return activities, the first page, of 10.
	 * @param query which activities
	 * @return the first page
	 */
	default ActivityPage list(ActivityQuery query) {
		return list(query, Paging.first());
	}

	/**
	 * Return activities, one page.
	 * @param query which activities
	 * @param paging which page, of 10 activities unless it says otherwise, 100 at most
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/listActivities">List
	 * activities</a>
	 */
	@GetExchange("/v1/activities")
	ActivityPage list(ActivityQuery query, Paging paging);

	/**
	 * Stream activities. Pages of 100 are read as the stream goes on; a failure surfaces
	 * where the stream is consumed. The stream ends at the first page that names no next
	 * one: if Customer.io cuts the list, narrower questions, such as for one type or one
	 * person, find more, since activities have no window of time.
	 * @param query which activities
	 * @return a lazy, sequential stream
	 */
	default Stream<Activity> listAll(ActivityQuery query) {
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.of(100), (paging) -> list(query, paging));
	}

}
