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

package io.github.customeriospring.v1.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of activities.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param activities the activities
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record ActivityPage(List<Activity> activities, @Nullable String next) implements CursorPage<Activity> {

	public ActivityPage {
		activities = (activities != null) ? List.copyOf(activities) : List.of();
	}

	@Override
	public List<Activity> items() {
		return this.activities;
	}

	@Override
	public String toString() {
		return "ActivityPage[" + this.activities.size() + " activities]";
	}

}
