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

package io.github.customeriospring.jdbc;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.PayloadCodec;

/**
 * Writes payloads with one codec and reads them with that which has written them.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class Codecs {

	private static final int VERSION = 1;

	private final PayloadCodec current;

	private final Map<String, PayloadCodec> all;

	/**
	 * Create codecs.
	 * @param codecs the first one writes, all of them read; the plain one always can
	 * @throws IllegalArgumentException if a name does not fit, or two codecs have the
	 * same
	 */
	public Codecs(List<? extends PayloadCodec> codecs) {
		this.current = codecs.isEmpty() ? PayloadCodec.plain() : codecs.get(0);
		this.all = PayloadCodec.byName(codecs);
	}

	/**
	 * Write a payload.
	 * @param payload the payload
	 * @return as it is kept
	 */
	public KeptPayload write(byte[] payload) {
		return new KeptPayload(this.current.encode(payload), this.current.name(), VERSION);
	}

	/**
	 * Read a payload.
	 * @param kept as it was kept
	 * @return the payload
	 * @throws UnreadablePayloadException if that is not possible
	 */
	public byte[] read(KeptPayload kept) {
		PayloadCodec codec = this.all.get(kept.codec());
		if (codec == null || kept.version() != VERSION) {
			throw new UnreadablePayloadException("No PayloadCodec can read it any more", null);
		}
		try {
			return codec.decode(kept.bytes());
		}
		catch (RuntimeException ex) {
			throw new UnreadablePayloadException("Its PayloadCodec failed with " + ex.getClass().getName(), ex);
		}
	}

}
