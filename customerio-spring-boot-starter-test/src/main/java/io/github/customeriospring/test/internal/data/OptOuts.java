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

package io.github.customeriospring.test.internal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of which senders people want no messages. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class OptOuts {

	private final Map<String, List<Sender>> optOuts = new LinkedHashMap<>();

	/**
	 * The senders of whom a person wants no messages.
	 * @param cioId the person
	 * @return the senders
	 */
	public synchronized List<Sender> of(String cioId) {
		return List.copyOf(this.optOuts.getOrDefault(cioId, List.of()));
	}

	/**
	 * Notes what a person wants.
	 * @param cioId the person
	 * @param sender the sender
	 * @param optOut whether the person wants no messages of the sender
	 */
	public synchronized void change(String cioId, Sender sender, boolean optOut) {
		List<Sender> senders = this.optOuts.computeIfAbsent(cioId, (key) -> new ArrayList<>());
		senders.remove(sender);
		if (optOut) {
			senders.add(sender);
		}
	}

	synchronized void clear() {
		this.optOuts.clear();
	}

	/**
	 * Who sends messages.
	 *
	 * @param from the number
	 * @param channel {@code sms} or {@code whatsapp}
	 */
	public record Sender(String from, String channel) {

	}

}
