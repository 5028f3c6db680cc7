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

package io.github.customeriospring.v1.newsletters;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of newsletters.
 *
 * @param newsletters the newsletters
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record NewsletterPage(List<Newsletter> newsletters, @Nullable String next) implements CursorPage<Newsletter> {

	public NewsletterPage {
		newsletters = (newsletters != null) ? List.copyOf(newsletters) : List.of();
	}

	@Override
	public List<Newsletter> items() {
		return this.newsletters;
	}

	@Override
	public String toString() {
		return "NewsletterPage[" + this.newsletters.size() + " newsletters]";
	}

}
