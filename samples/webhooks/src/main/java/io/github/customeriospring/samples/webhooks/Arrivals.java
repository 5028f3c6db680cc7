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

package io.github.customeriospring.samples.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.github.customeriospring.webhook.event.CustomerEvent;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.event.DeliveryEvent;
import io.github.customeriospring.webhook.event.EventIdentifiers;
import io.github.customeriospring.webhook.event.UnknownEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what Customer.io reports. The row is written in the transaction that marks the
 * event as done, so there is one for each event, whatever fails.
 */
@Repository
class Arrivals {

	private static final int SHOWN = 100;

	private final JdbcClient jdbc;

	Arrivals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void onDelivery(DeliveryEvent event) {
		add(event.channel().wireName() + " " + event.metric().wireName(), event);
	}

	@EventListener
	void onCustomer(CustomerEvent event) {
		add("customer " + event.change().name().toLowerCase(), event);
	}

	/**
	 * Something that this version of the starter does not know yet.
	 */
	@EventListener
	void onUnknown(UnknownEvent event) {
		add(event.objectType() + " " + event.metric(), event);
	}

	private void add(String what, CustomerioEvent event) {
		Instant timestamp = event.timestamp();
		this.jdbc.sql("insert into arrivals (event, person, happened_at) values (?, ?, ?)")
			.params(what, person(event.identifiers()),
					(timestamp != null) ? OffsetDateTime.ofInstant(timestamp, ZoneOffset.UTC) : null)
			.update();
	}

	private static @Nullable String person(EventIdentifiers identifiers) {
		return (identifiers.id() != null) ? identifiers.id() : identifiers.email();
	}

	/**
	 * The latest arrivals, the last one first.
	 */
	List<Arrival> latest() {
		return this.jdbc.sql("select number, event, person, happened_at from arrivals order by number desc limit ?")
			.param(SHOWN)
			.query(Arrival.class)
			.list();
	}

}
