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

package io.github.customeriospring.pipelines;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor did with a message that is shown to anonymous visitors.
 *
 * @param action what the visitor did
 * @param contentId the number of the content, or {@code null}
 * @param templateId the number of the template, or {@code null}
 * @since 0.1.0
 */
public record ContentReport(Action action, @Nullable Long contentId, @Nullable Long templateId) {

	public ContentReport {
		Arguments.notNull(action, "action");
	}

	/**
	 * Report that the message was seen.
	 * @return the report
	 */
	public static ContentReport viewed() {
		return new ContentReport(Action.VIEWED, null, null);
	}

	/**
	 * Report that the message was clicked.
	 * @return the report
	 */
	public static ContentReport clicked() {
		return new ContentReport(Action.CLICKED, null, null);
	}

	/**
	 * Set which content it was.
	 * @param contentId the number of the content
	 * @return a copy with the number
	 */
	public ContentReport withContentId(long contentId) {
		return new ContentReport(this.action, contentId, this.templateId);
	}

	/**
	 * Set which template it was.
	 * @param templateId the number of the template
	 * @return a copy with the number
	 */
	public ContentReport withTemplateId(long templateId) {
		return new ContentReport(this.action, this.contentId, templateId);
	}

	Map<String, Object> toProperties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("actionType", this.action.wireName());
		if (this.contentId != null) {
			properties.put("contentId", this.contentId);
		}
		if (this.templateId != null) {
			properties.put("templateId", this.templateId);
		}
		return properties;
	}

	/**
	 * What a visitor can do with a message.
	 */
	public enum Action implements WireValue {

		/**
		 * The visitor saw it.
		 */
		VIEWED("viewed_content"),

		/**
		 * The visitor clicked it.
		 */
		CLICKED("clicked_content");

		private final String wireName;

		Action(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
