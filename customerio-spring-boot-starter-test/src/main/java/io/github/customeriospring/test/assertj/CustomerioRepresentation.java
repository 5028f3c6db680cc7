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

package io.github.customeriospring.test.assertj;

import org.assertj.core.configuration.ConfigurationProvider;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is in the records and requests of the clients, and in the records of the
 * fake, when an assertion of AssertJ fails, also inside arrays, collections, maps and the
 * records of an application. Their own {@code toString()} tells little, so that no data
 * ends up in a log.
 * <p>
 * AssertJ finds it by itself and asks it last, after those that an application registers.
 * It leaves all other values to them and to AssertJ.
 *
 * @since 0.1.0
 */
public final class CustomerioRepresentation implements Representation {

	private static final DataRepresentation DATA = new DataRepresentation(CustomerioRepresentation::registered);

	/**
	 * Asked for late, since AssertJ creates this class while it registers them.
	 */
	private static Representation registered() {
		return ConfigurationProvider.CONFIGURATION_PROVIDER.representation();
	}

	@Override
	public @Nullable String toStringOf(@Nullable Object object) {
		return DATA.concerns(object) ? DATA.toStringOf(object) : null;
	}

	@Override
	public @Nullable String unambiguousToStringOf(@Nullable Object object) {
		return DATA.concerns(object) ? DATA.unambiguousToStringOf(object) : null;
	}

	@Override
	public int getPriority() {
		return Integer.MIN_VALUE;
	}

	@Override
	public String toString() {
		return "CustomerioRepresentation";
	}

}
