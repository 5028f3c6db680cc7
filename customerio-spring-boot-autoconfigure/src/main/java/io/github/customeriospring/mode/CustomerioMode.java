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

package io.github.customeriospring.mode;

import java.util.Collection;
import java.util.List;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.exchange.Gate;

/**
 * What becomes of the requests of a client, set with {@code builder.mode(..)}. A mode
 * holds at the last point before the network: retries, rate limits, interceptors and
 * checks do the same in all of them, and no call goes past it, be it one of an interface
 * of the application.
 *
 * @since 0.1.0
 */
public sealed interface CustomerioMode permits LiveMode, LogMode, RedirectMode {

	/**
	 * Return the name of the mode.
	 * @return {@code live}, {@code log} or {@code redirect}
	 */
	String name();

	/**
	 * Return whether requests leave in this mode, so that a credential is needed.
	 * @return {@code false} in mode {@code log}
	 */
	boolean isSending();

	/**
	 * Return what the mode adds to requests and no message may show.
	 * @return the values
	 */
	default Collection<String> hiddenValues() {
		return List.of();
	}

	/**
	 * Return what all requests of a client have to pass.
	 * @param context the client
	 * @return the gate
	 */
	Gate gate(ModeContext context);

	/**
	 * Requests leave as they are. This is the default.
	 * @return the mode
	 */
	static CustomerioMode live() {
		return LiveMode.INSTANCE;
	}

	/**
	 * Nothing leaves, and no credential is needed. Each attempt of a call that would be
	 * sent is logged at {@code INFO} by {@code io.github.customeriospring.mode}, with its
	 * operation and sizes and without data. Callers get answers of the declared types:
	 * <ul>
	 * <li>a list or a page is empty,</li>
	 * <li>a GET of anything else ends with a
	 * {@link io.github.customeriospring.CustomerioNotFoundException},</li>
	 * <li>what a write returns has an id, which begins with {@code log-} where it is a
	 * text. That is the one of the request, should it name one,</li>
	 * <li>a batch and everything without a result is accepted,</li>
	 * <li>a job that somebody may wait for is done, and the region is the one that is
	 * set.</li>
	 * </ul>
	 * @return the mode
	 */
	static CustomerioMode log() {
		return log(false);
	}

	/**
	 * Nothing leaves, see {@link #log()}.
	 * @param bodies whether to log bodies too, which hold personal data: the JSON as it
	 * would be sent
	 * @return the mode
	 */
	static CustomerioMode log(boolean bodies) {
		return new LogMode(bodies);
	}

	/**
	 * Requests leave, but no message that they ask for reaches anybody else than the
	 * given addresses.
	 * <ul>
	 * <li>Sends ({@code /v1/send/email}, {@code sms}, {@code whatsapp}, {@code push},
	 * {@code in_app} and {@code inbox_message}) go to the given addresses and person.
	 * Copies are dropped. The original recipients stand in the header
	 * {@code X-Original-To} of an email, and in {@code x_original_to} of the data of
	 * other messages. A send whose address is missing in the settings is refused.</li>
	 * <li>Reads and searches leave as they are. So do writes of the Track and the
	 * Pipelines API that the vendor documents.</li>
	 * <li>Everything else is refused unless its operation is allowed by name: events with
	 * a {@code recipient}, anonymous events without an anonymous id, broadcasts,
	 * newsletters, imports, live notifications, and all other writes of the App API. A
	 * refused item of a Track batch is a failure of that item, a refused item of a
	 * Pipelines batch is one of its request.</li>
	 * </ul>
	 * A refusal is a {@link io.github.customeriospring.CustomerioModeException}.
	 * Campaigns of the workspace are not affected: they may mail the people who are in
	 * it.
	 * @param settings where messages go instead
	 * @return the mode
	 * @see <a href="https://docs.customer.io/api/app/#tag/Transactional">Transactional
	 * messages</a>
	 */
	static CustomerioMode redirect(RedirectSettings settings) {
		return new RedirectMode(Arguments.notNull(settings, "settings"));
	}

}
