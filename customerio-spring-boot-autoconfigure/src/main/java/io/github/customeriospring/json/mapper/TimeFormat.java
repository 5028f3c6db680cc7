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

package io.github.customeriospring.json.mapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonGenerator;

/**
 * How an instant is written.
 *
 * @since 0.1.0
 */
public enum TimeFormat {

	/**
	 * As a number of whole seconds since 1970.
	 */
	UNIX_SECONDS {

		@Override
		void write(Instant time, JsonGenerator generator) {
			generator.writeNumber(time.getEpochSecond());
		}

	},

	/**
	 * As an ISO 8601 text in UTC, to the millisecond.
	 */
	ISO_MILLIS {

		@Override
		void write(Instant time, JsonGenerator generator) {
			generator.writeString(time.truncatedTo(ChronoUnit.MILLIS).toString());
		}

	};

	abstract void write(Instant time, JsonGenerator generator);

}
