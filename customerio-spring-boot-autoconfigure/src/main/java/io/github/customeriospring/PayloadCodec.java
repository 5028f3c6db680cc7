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

package io.github.customeriospring;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes how what a durable store keeps is written, for example to encrypt it. An
 * application may have a bean of this type. Thread-safe.
 *
 * @since 0.1.0
 */
public interface PayloadCodec {

	/**
	 * Return the name that is kept with what was written, so that it can be read after
	 * another codec has taken the place of this one.
	 * @return at most 32 letters, digits, dots and dashes
	 */
	String name();

	/**
	 * Write.
	 * @param payload what to keep
	 * @return as it is kept
	 */
	byte[] encode(byte[] payload);

	/**
	 * Read.
	 * @param kept what was kept by a codec of this name
	 * @return what was to be kept
	 * @throws RuntimeException if it cannot be read
	 */
	byte[] decode(byte[] kept);

	/**
	 * Keep everything as it is.
	 * @return the codec, which is called {@code plain}
	 */
	static PayloadCodec plain() {
		return PlainCodec.INSTANCE;
	}

	/**
	 * Order codecs by their names. The plain one is always among them.
	 * @param codecs the codecs
	 * @return the codecs by their names
	 * @throws IllegalArgumentException if a name does not fit, or two codecs have the
	 * same
	 */
	static Map<String, PayloadCodec> byName(List<? extends PayloadCodec> codecs) {
		Map<String, PayloadCodec> all = new HashMap<>();
		for (PayloadCodec codec : Arguments.listOf(codecs, "codecs")) {
			if (!codec.name().matches("[A-Za-z0-9.-]{1,32}")) {
				throw new IllegalArgumentException("""
						The name of the PayloadCodec %s must be 1 to 32 letters, digits, dots and dashes"""
					.formatted(codec.getClass().getName()));
			}
			PayloadCodec other = all.put(codec.name(), codec);
			if (other != null && other != codec) {
				throw new IllegalArgumentException("""
						The PayloadCodecs %s and %s have the same name: give each form of payload a name of its own"""
					.formatted(other.getClass().getName(), codec.getClass().getName()));
			}
		}
		all.putIfAbsent(plain().name(), plain());
		return Collections.unmodifiableMap(all);
	}

}
