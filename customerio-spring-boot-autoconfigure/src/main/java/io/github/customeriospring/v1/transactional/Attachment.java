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

package io.github.customeriospring.v1.transactional;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;

import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * A file that goes with an email. Its content is held in memory, and its base64 as well
 * while the email is sent, in up to four copies, depending on the transport. At
 * Customer.io's limit of 2 MB for all files of an email that is some 13 MB for a moment.
 * <p>
 * {@link #toString()} tells the size only.
 *
 * @param content the bytes, not copied
 * @since 0.1.0
 */
public record Attachment(@JsonValue byte[] content) {

	/** The size that all files of an email together must stay below. */
	public static final DataSize MAX_TOTAL = DataSize.ofMegabytes(2);

	public Attachment {
		Arguments.notNull(content, "content");
	}

	/**
	 * Take the content of a resource, which is read now and closed. Of a resource that is
	 * larger than an email allows, only so much is read as shows that.
	 * @param resource the resource
	 * @return the attachment
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static Attachment of(Resource resource) {
		Arguments.notNull(resource, "resource");
		try (InputStream input = resource.getInputStream()) {
			return new Attachment(input.readNBytes((int) MAX_TOTAL.toBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("attachments: a file cannot be read", ex);
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Attachment attachment && Arrays.equals(this.content, attachment.content);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.content);
	}

	@Override
	public String toString() {
		return "Attachment[" + this.content.length + " bytes]";
	}

}
