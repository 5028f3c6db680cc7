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

package io.github.customeriospring.samples.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import io.github.customeriospring.v1.shared.message.MessageQuery;

import org.springframework.stereotype.Component;

/**
 * The messages that bounced.
 */
@Component
class BouncedMessages {

	private final CustomerioV1Client v1;

	BouncedMessages(CustomerioV1Client v1) {
		this.v1 = v1;
	}

	/**
	 * Those of one day, an hour at a time: Customer.io may cut long lists of messages.
	 */
	Stream<Message> of(LocalDate day, ZoneId zone) {
		Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
		return Stream
			.iterate(day.atStartOfDay(zone).toInstant(), (hour) -> hour.isBefore(end), (hour) -> hour.plusSeconds(3600))
			.flatMap((hour) -> this.v1.messages()
				.listAll(MessageQuery.all().withMetric(MessageMetric.BOUNCED).between(hour, hour.plusSeconds(3599))));
	}

}
