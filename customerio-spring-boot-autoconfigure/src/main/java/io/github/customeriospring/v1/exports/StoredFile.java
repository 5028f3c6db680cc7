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
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A file with a provider of storage, at an address that is a key in itself. It is asked
 * for with what the JDK has, since the clients would bring the credential, the observers
 * and the interceptors of the application along.
 */
final class StoredFile {

	private static final int CONNECT_TIMEOUT = 10_000;

	/** How long nothing may arrive. */
	private static final int READ_TIMEOUT = 60_000;

	/** What storage answers when the time of a link is over. */
	private static final Set<Integer> EXPIRED = Set.of(400, 401, 403, 404, 410);

	private static final int RANGE_NOT_SATISFIABLE = 416;

	private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

	private final URL url;

	/** By which the storage tells one file from another, {@code null} if it does not. */
	private @Nullable String tag;

	private boolean ranges;

	private StoredFile(URL url, @Nullable StoredFile known) {
		this.url = url;
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
		try {
			URI uri = URI.create(String.valueOf(link.url()));
			String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
			if (uri.getHost() == null
					|| !(scheme.equals("https") || (scheme.equals("http") && isLoopback(uri.getHost())))) {
				throw StorageException.refused("its link is no address with https");
			}
			return new StoredFile(uri.toURL(), known);
		}
		catch (IllegalArgumentException | MalformedURLException ex) {
			throw StorageException.refused("its link is no address");
		}
	}

	private static boolean isLoopback(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/**
	 * Read the file.
	 * @param offset how much of it is there already, which is left out if the storage
	 * allows that
	 */
	Content open(long offset) {
		HttpURLConnection connection = null;
		try {
			connection = (HttpURLConnection) this.url.openConnection();
			connection.setConnectTimeout(CONNECT_TIMEOUT);
			connection.setReadTimeout(READ_TIMEOUT);
			connection.setUseCaches(false);
			connection.setRequestProperty("Accept", "*/*");
			if (offset > 0 && this.ranges && this.tag != null) {
				connection.setRequestProperty("Range", "bytes=" + offset + "-");
				connection.setRequestProperty("If-Range", this.tag);
			}
			return content(connection, offset);
		}
		catch (IOException ex) {
			disconnect(connection);
			throw StorageException.broken("the connection broke", ex);
		}
		catch (StorageException ex) {
			disconnect(connection);
			throw ex;
		}
	}

	private Content content(HttpURLConnection connection, long offset) throws IOException {
		int status = connection.getResponseCode();
		if (status == HttpURLConnection.HTTP_OK) {
			this.tag = connection.getHeaderField("ETag");
			this.ranges = "bytes".equalsIgnoreCase(connection.getHeaderField("Accept-Ranges"));
			return new Content(connection, 0, connection.getContentLengthLong());
		}
		if (status == HttpURLConnection.HTTP_PARTIAL) {
			Matcher range = CONTENT_RANGE.matcher(String.valueOf(connection.getHeaderField("Content-Range")));
			if (range.matches() && Long.parseLong(range.group(1)) == offset) {
				return new Content(connection, offset,
						range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2)));
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

	private static void disconnect(@Nullable HttpURLConnection connection) {
		if (connection != null) {
			connection.disconnect();
		}
	}

	/**
	 * What the storage gives.
	 */
	static final class Content implements AutoCloseable {

		private final HttpURLConnection connection;

		private final long offset;

		private final long fileLength;

		private final InputStream stream;

		Content(HttpURLConnection connection, long offset, long fileLength) throws IOException {
			this.connection = connection;
			this.offset = offset;
			this.fileLength = fileLength;
			this.stream = connection.getInputStream();
		}

		/**
		 * Return where in the file it begins.
		 */
		long offset() {
			return this.offset;
		}

		/**
		 * Return how long the whole file is, or -1 if nobody said.
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
