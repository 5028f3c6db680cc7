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
import java.util.Objects;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.exchange.Gate;

/**
 * Leads messages to other recipients.
 */
final class RedirectMode implements CustomerioMode {

	private final RedirectSettings settings;

	RedirectMode(RedirectSettings settings) {
		this.settings = settings;
	}

	@Override
	public String name() {
		return "redirect";
	}

	@Override
	public boolean isSending() {
		return true;
	}

	@Override
	public Collection<String> hiddenValues() {
		PersonId person = this.settings.person();
		return Stream.of(this.settings.email(), this.settings.phone(), (person != null) ? person.value() : null)
			.filter(Objects::nonNull)
			.toList();
	}

	@Override
	public Gate gate(ModeContext context) {
		return new RedirectGate(context, this.settings);
	}

	@Override
	public String toString() {
		return name();
	}

}
