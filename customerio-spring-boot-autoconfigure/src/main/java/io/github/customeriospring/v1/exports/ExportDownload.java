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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.v1.shared.JobAwaiter;
import org.jspecify.annotations.Nullable;

/**
 * Downloads one file, from as many links as that takes. Nothing that is thrown shows a
 * link.
 */
final class ExportDownload {

	private static final int MAX_ATTEMPTS = 5;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final int BUFFER = 16 * 1024;

	private final Supplier<DownloadLink> links;

	private final JobAwaiter.Sleeper sleeper;

	private long written;

	/** How long the file is, or -1 if nobody said. */
	private long length = -1;

	ExportDownload(Supplier<DownloadLink> links) {
		this(links, (pause) -> Thread.sleep(pause.toMillis()));
	}

	ExportDownload(Supplier<DownloadLink> links, JobAwaiter.Sleeper sleeper) {
		this.links = links;
		this.sleeper = sleeper;
	}

	/**
	 * Download to a file, which is there when it is complete and not before.
	 */
	long to(Path target) throws IOException {
		Path name = Arguments.notNull(target, "target").getFileName();
		if (name == null || Files.isDirectory(target)) {
			throw new IllegalArgumentException("target must be a file, not a directory");
		}
		// Downloads to the same target do not write into each other's file
		Path part = target.resolveSibling("%s.%016x.part".formatted(name, ThreadLocalRandom.current().nextLong()));
		OutputStream output = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			try (output) {
				to(output);
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
			return this.written;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/**
	 * Download to a stream.
	 */
	long to(OutputStream target) throws IOException {
		Arguments.notNull(target, "target");
		StoredFile file = null;
		boolean expired = false;
		for (int attempt = 1;; attempt++) {
			try {
				if (file == null || expired) {
					file = StoredFile.at(this.links.get(), file);
				}
				copy(file, target);
				target.flush();
				return this.written;
			}
			catch (StorageException ex) {
				if (attempt == MAX_ATTEMPTS || !ex.isWorthAnotherAttempt()) {
					throw new CustomerioTransportException(
							"The file of an export could not be downloaded: %s. Download it again"
								.formatted(ex.getMessage()),
							null, ex.isWorthAnotherAttempt(), false);
				}
				expired = ex.isExpired();
				pause(attempt);
			}
		}
	}

	private void copy(StoredFile file, OutputStream target) throws IOException {
		try (StoredFile.Content content = file.open(this.written)) {
			requireSameFile(content.fileLength());
			skip(content.stream(), this.written - content.offset());
			byte[] buffer = new byte[BUFFER];
			for (int read; (read = read(content.stream(), buffer, buffer.length)) > 0;) {
				if (Thread.currentThread().isInterrupted()) {
					throw interrupted(null);
				}
				target.write(buffer, 0, read);
				this.written += read;
			}
			requireEnd();
		}
	}

	private void requireEnd() {
		if (this.length >= 0 && this.written < this.length) {
			throw StorageException.broken("it ended too early", null);
		}
		if (this.length >= 0 && this.written > this.length) {
			throw StorageException.refused("it changed meanwhile");
		}
	}

	private void requireSameFile(long fileLength) {
		if (this.length >= 0 && fileLength >= 0 && this.length != fileLength) {
			throw StorageException.refused("it changed meanwhile");
		}
		this.length = (fileLength >= 0) ? fileLength : this.length;
	}

	/**
	 * Leave out what was written before.
	 */
	private static void skip(InputStream stream, long count) {
		byte[] buffer = new byte[BUFFER];
		for (long left = count; left > 0;) {
			int read = read(stream, buffer, (int) Math.min(left, buffer.length));
			if (read <= 0) {
				throw StorageException.broken("it ended too early", null);
			}
			left -= read;
		}
	}

	/**
	 * Read, with the failures of the storage told from those of what is written.
	 */
	private static int read(InputStream stream, byte[] buffer, int max) {
		try {
			return stream.read(buffer, 0, max);
		}
		catch (IOException ex) {
			throw StorageException.broken("the connection broke", ex);
		}
	}

	/**
	 * Wait before the next attempt, but for the second one.
	 */
	private void pause(int attempt) {
		try {
			this.sleeper.sleep(PAUSE.multipliedBy(attempt - 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw interrupted(ex);
		}
	}

	private static CustomerioTransportException interrupted(@Nullable InterruptedException cause) {
		return new CustomerioTransportException("The download of an export was interrupted", cause, false, false);
	}

}
