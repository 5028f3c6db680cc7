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

package io.github.customeriospring.v1.exports;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file with a provider of storage, at an address that is a key in itself. It is asked
 * for with what the JDK has, since the clients would bring the credential, the observers
 * and the interceptors of the application along.
 */
final class StoredFile {

	private static final int MAX_REDIRECTS = 5;

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	/** What storage answers when the time of a link is over. */
	private static final Set<Integer> EXPIRED = Set.of(400, 401, 403, 404, 410);

	private static final int RANGE_NOT_SATISFIABLE = 416;

	private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

	private final StorageAddress address;

	/** By which the storage tells one file from another, {@code null} if it does not. */
	private @Nullable String tag;

	private boolean ranges;

	private StoredFile(StorageAddress address, @Nullable StoredFile known) {
		this.address = address;
		this.tag = (known != null) ? known.tag : null;
		this.ranges = known != null && known.ranges;
	}

	/**
	 * Take a link.
	 * @param link the link
	 * @param known the same file by an older link, or {@code null}
	 * @throws StorageException if personal data would travel where everybody can read it
	 */
	static StoredFile at(DownloadLink link, @Nullable StoredFile known) {
		return new StoredFile(StorageAddress.of(link.url()), known);
	}

	/**
	 * Read the file.
	 * @param offset how much of it is there already, which is left out if the storage
	 * allows that
	 */
	Content open(long offset) {
		try {
			HttpURLConnection connection = connect(offset);
			try {
				return content(connection, offset);
			}
			catch (IOException | StorageException ex) {
				connection.disconnect();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw StorageException.broken("the connection broke", ex);
		}
	}

	private HttpURLConnection connect(long offset) throws IOException {
		StorageAddress place = this.address;
		for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
			HttpURLConnection connection = place.open();
			if (offset > 0 && this.ranges && this.tag != null) {
				connection.setRequestProperty("Range", "bytes=" + offset + "-");
				connection.setRequestProperty("If-Range", this.tag);
			}
			if (!REDIRECTS.contains(connection.getResponseCode())) {
				return connection;
			}
			connection.disconnect();
			place = place.redirectedTo(connection.getHeaderField("Location"));
		}
		throw StorageException.refused("the storage leads from one address to the next");
	}

	private Content content(HttpURLConnection connection, long offset) throws IOException {
		int status = connection.getResponseCode();
		if (status == HttpURLConnection.HTTP_OK) {
			return whole(connection);
		}
		if (status == HttpURLConnection.HTTP_PARTIAL) {
			Matcher range = CONTENT_RANGE.matcher(String.valueOf(connection.getHeaderField("Content-Range")));
			if (range.matches() && Long.parseLong(range.group(1)) == offset && encoding(connection).isEmpty()) {
				return new Content(connection, offset, Long.parseLong(range.group(2)), connection.getInputStream());
			}
		}
		if (status == HttpURLConnection.HTTP_PARTIAL || status == RANGE_NOT_SATISFIABLE) {
			this.ranges = false;
			throw StorageException.broken("the storage gives another part of it", null);
		}
		if (EXPIRED.contains(status)) {
			throw StorageException.expired(status);
		}
		throw StorageException.broken("the storage answers with status " + status, null);
	}

	private Content whole(HttpURLConnection connection) throws IOException {
		String encoding = encoding(connection);
		this.tag = connection.getHeaderField("ETag");
		this.ranges = encoding.isEmpty() && "bytes".equalsIgnoreCase(connection.getHeaderField("Accept-Ranges"));
		if (encoding.equals("gzip")) {
			return new Content(connection, 0, -1, new GZIPInputStream(connection.getInputStream()));
		}
		if (!encoding.isEmpty()) {
			throw StorageException.refused("the storage packs it in a way that is not known here");
		}
		long length = connection.getContentLengthLong();
		if (length < 0 && !"chunked".equalsIgnoreCase(connection.getHeaderField("Transfer-Encoding"))) {
			throw StorageException.refused("the storage does not say where it ends");
		}
		return new Content(connection, 0, length, connection.getInputStream());
	}

	/**
	 * Return how the storage packs the file, without being asked for that.
	 */
	private static String encoding(HttpURLConnection connection) {
		String encoding = Objects.requireNonNullElse(connection.getContentEncoding(), "")
			.strip()
			.toLowerCase(Locale.ROOT);
		return switch (encoding) {
			case "identity" -> "";
			case "x-gzip" -> "gzip";
			default -> encoding;
		};
	}

	/**
	 * What the storage gives.
	 */
	static final class Content implements AutoCloseable {

		private final HttpURLConnection connection;

		private final long offset;

		private final long fileLength;

		private final InputStream stream;

		Content(HttpURLConnection connection, long offset, long fileLength, InputStream stream) {
			this.connection = connection;
			this.offset = offset;
			this.fileLength = fileLength;
			this.stream = stream;
		}

		/**
		 * Return where in the file it begins.
		 */
		long offset() {
			return this.offset;
		}

		/**
		 * Return how long the whole file is, or -1 if only the stream tells where it
		 * ends.
		 */
		long fileLength() {
			return this.fileLength;
		}

		InputStream stream() {
			return this.stream;
		}

		@Override
		public void close() {
			this.connection.disconnect();
		}

	}

}
