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

package io.github.customeriospring.webhook.web;

/**
 * The header of compressed data: ten bytes, and what flags among them announce.
 */
final class GzipHeader {

	/** The header has not arrived as a whole. */
	static final int INCOMPLETE = -1;

	/** There is no header. */
	static final int ABSENT = 0;

	private static final int FIXED = 10;

	private static final int FLAGS = 3;

	private static final int CHECKSUM = 2;

	private static final int EXTRA = 4;

	private static final int NAME = 8;

	private static final int COMMENT = 16;

	private GzipHeader() {
	}

	/**
	 * Return how many bytes the header has.
	 * @param data begins with the header
	 */
	static int length(byte[] data) {
		if ((data.length > 0 && data[0] != 0x1f) || (data.length > 1 && data[1] != (byte) 0x8b)) {
			return ABSENT;
		}
		if (data.length < FIXED) {
			return INCOMPLETE;
		}
		int end = FIXED;
		if (has(data, EXTRA)) {
			end += 2 + ((data.length < end + 2) ? 0 : (data[end] & 0xff) + ((data[end + 1] & 0xff) << 8));
		}
		if (has(data, NAME)) {
			end = afterZero(data, end);
		}
		if (has(data, COMMENT)) {
			end = afterZero(data, end);
		}
		if (has(data, CHECKSUM)) {
			end += 2;
		}
		return (end <= data.length) ? end : INCOMPLETE;
	}

	private static boolean has(byte[] data, int flag) {
		return (data[FLAGS] & flag) != 0;
	}

	private static int afterZero(byte[] data, int from) {
		int end = from;
		while (end < data.length && data[end] != 0) {
			end++;
		}
		return end + 1;
	}

}
