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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of an import, fetched from nowhere else than its address.
 */
final class ImportFile {

	private static final int TIMEOUT = 10_000;

	private static final int MAX_PORT = 65_535;

	private static final int BYTE_ORDER_MARK = 0xFEFF;

	private ImportFile() {
	}

	/**
	 * Begins to read a file.
	 * @param address where it is
	 * @return its text, without a byte order mark
	 * @throws IOException if it cannot be fetched from there
	 */
	static Reader open(URI address) throws IOException {
		Reader reader = new BufferedReader(new InputStreamReader(input(address), StandardCharsets.UTF_8));
		try {
			skipByteOrderMark(reader);
			return reader;
		}
		catch (IOException ex) {
			reader.close();
			throw ex;
		}
	}

	private static void skipByteOrderMark(Reader reader) throws IOException {
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
	}

	private static InputStream input(URI address) throws IOException {
		try {
			return "file".equalsIgnoreCase(address.getScheme()) ? Files.newInputStream(Path.of(address))
					: fetch(address);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("There is no such address", ex);
		}
	}

	private static InputStream fetch(URI address) throws IOException {
		if (address.getPort() > MAX_PORT) {
			throw new IOException("There is no such port");
		}
		HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
		connection.setConnectTimeout(TIMEOUT);
		connection.setReadTimeout(TIMEOUT);
		connection.setInstanceFollowRedirects(false);
		if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
			connection.disconnect();
			throw new IOException("The server answers with status " + connection.getResponseCode());
		}
		return connection.getInputStream();
	}

}
