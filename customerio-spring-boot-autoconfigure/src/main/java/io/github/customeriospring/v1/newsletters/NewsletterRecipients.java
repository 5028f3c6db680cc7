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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.AttributeCondition;

/**
 * Who gets a newsletter: the people who meet all of some conditions. They are fewer than
 * those of a {@link io.github.customeriospring.v1.shared.Filter}, and Customer.io reads
 * no other ones. <pre class="code">
 * NewsletterRecipients.of(Condition.inAnySegment(7, 8), Condition.inNoSegment(9),
 *     Condition.attribute("plan").eq("pro"), Condition.not(Condition.attribute("email").exists()))
 * </pre>
 * <p>
 * {@link #toString()} leaves out what is compared.
 *
 * @param conditions the conditions, at least one
 * @since 0.1.0
 */
public record NewsletterRecipients(@JsonProperty("and") List<Condition> conditions) {

	public NewsletterRecipients {
		conditions = Arguments.listOf(conditions, "conditions");
		if (conditions.isEmpty()) {
			throw new IllegalArgumentException("conditions is empty: a newsletter needs to know who gets it");
		}
	}

	/**
	 * The people who meet all of some conditions.
	 * @param conditions the conditions, at least one
	 * @return the people
	 */
	public static NewsletterRecipients of(Condition... conditions) {
		return new NewsletterRecipients(Arguments.listOf(conditions, "conditions"));
	}

	/**
	 * What people have to meet.
	 */
	public sealed interface Condition {

		/**
		 * Return the condition as Customer.io reads it.
		 * @return a map
		 */
		@JsonValue
		Map<String, Object> toMap();

		/**
		 * To be in at least one of some segments.
		 * @param segmentIds the numbers of the segments, at least one
		 * @return the condition
		 */
		static Condition inAnySegment(long... segmentIds) {
			return new Segments(ids(segmentIds), false);
		}

		/**
		 * To be in none of some segments.
		 * @param segmentIds the numbers of the segments, at least one
		 * @return the condition
		 */
		static Condition inNoSegment(long... segmentIds) {
			return new Segments(ids(segmentIds), true);
		}

		/**
		 * To have an attribute, or a value of it.
		 * @param name the attribute's name, case-sensitive
		 * @return what to complete with {@code eq} or {@code exists}
		 */
		static AttributeCondition<Attribute> attribute(String name) {
			return AttributeCondition.on(name, (condition) -> new Attribute(condition, false));
		}

		/**
		 * The opposite of a condition on an attribute.
		 * @param attribute the condition
		 * @return the opposite
		 */
		static Condition not(Attribute attribute) {
			return new Attribute(Arguments.notNull(attribute, "attribute").condition(), !attribute.inverse());
		}

		private static List<Long> ids(long[] segmentIds) {
			return LongStream.of(Arguments.notNull(segmentIds, "segmentIds")).boxed().toList();
		}

	}

	/**
	 * Membership in segments.
	 *
	 * @param ids the numbers of the segments
	 * @param inverse whether to be in none of them
	 */
	public record Segments(List<Long> ids, boolean inverse) implements Condition {

		public Segments {
			ids = Arguments.listOf(ids, "segmentIds");
			if (ids.isEmpty()) {
				throw new IllegalArgumentException("segmentIds is empty: a condition needs at least one segment");
			}
		}

		@Override
		public Map<String, Object> toMap() {
			Map<String, Object> any = Map.of("or", this.ids.stream().map(Segments::segment).toList());
			return this.inverse ? Map.of("not", any) : any;
		}

		private static Map<String, Object> segment(Long id) {
			return Map.of("segment", Map.of("id", id));
		}

	}

	/**
	 * A condition on an attribute.
	 *
	 * @param condition the condition
	 * @param inverse whether not to meet it
	 */
	public record Attribute(AttributeCondition.Complete condition, boolean inverse) implements Condition {

		public Attribute {
			Arguments.notNull(condition, "condition");
		}

		@Override
		public Map<String, Object> toMap() {
			Map<String, Object> attribute = new LinkedHashMap<>(this.condition.toMap());
			if (this.inverse) {
				attribute.put("inverse", true);
			}
			return Map.of("attribute", attribute);
		}

	}

}
