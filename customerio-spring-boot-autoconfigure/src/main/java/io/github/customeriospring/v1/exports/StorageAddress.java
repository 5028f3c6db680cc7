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
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address at which personal data may be fetched: one with https, or one on this
 * machine.
 *
 * @param uri the address, which is a key in itself
 */
record StorageAddress(URI uri) {

	private static final int CONNECT_TIMEOUT = 10_000;

	/** How long nothing may arrive. */
	private static final int READ_TIMEOUT = 60_000;

	private static final int MAX_PORT = 65_535;

	private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)+0*1]");

	StorageAddress {
		URL url = url(uri);
		boolean isPrivate = url.getProtocol().equals("https")
				|| (url.getProtocol().equals("http") && isLoopback(url.getHost()));
		if (url.getHost().isEmpty() || url.getPort() > MAX_PORT || !isPrivate) {
			throw StorageException.refused("its link is no address with https");
		}
	}

	private static URL url(URI uri) {
		try {
			return uri.toURL();
		}
		catch (IllegalArgumentException | MalformedURLException ex) {
			throw noAddress();
		}
	}

	/**
	 * Take a link.
	 * @throws StorageException if the data would travel where everybody can read it
	 */
	static StorageAddress of(@Nullable String link) {
		return new StorageAddress(parse(link));
	}

	/**
	 * Follow a redirect.
	 * @throws StorageException if the data would travel where everybody can read it
	 */
	StorageAddress redirectedTo(@Nullable String location) {
		return new StorageAddress(this.uri.resolve(parse(location)));
	}

	private static URI parse(@Nullable String text) {
		if (text == null) {
			throw noAddress();
		}
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			throw noAddress();
		}
	}

	private static StorageException noAddress() {
		return StorageException.refused("its link is no address");
	}

	/**
	 * Names are not looked up, since their owner decides where they lead.
	 */
	private static boolean isLoopback(String host) {
		return LOOPBACK.matcher(host).matches();
	}

	/**
	 * Prepare a request, which follows no redirect by itself.
	 */
	HttpURLConnection open() throws IOException {
		HttpURLConnection connection = (HttpURLConnection) url(this.uri).openConnection();
		connection.setConnectTimeout(CONNECT_TIMEOUT);
		connection.setReadTimeout(READ_TIMEOUT);
		connection.setUseCaches(false);
		connection.setInstanceFollowRedirects(false);
		connection.setRequestProperty("Accept", "*/*");
		connection.setRequestProperty("Accept-Encoding", "identity");
		return connection;
	}

	@Override
	public String toString() {
		return "StorageAddress[..]";
	}

}
