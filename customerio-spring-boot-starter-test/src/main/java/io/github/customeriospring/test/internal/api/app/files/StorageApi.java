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

package io.github.customeriospring.test.internal.api.app.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.data.StoredExports;
import io.github.customeriospring.test.internal.server.FakeApi;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import org.jspecify.annotations.Nullable;

/**
 * The provider of storage that has the files of exports. It knows nothing of credentials:
 * whoever has a link may read, until the link is too old.
 *
 * @since 0.1.0
 */
public final class StorageApi implements FakeApi {

	/** What the paths of files begin with. */
	static final String PATH = "/storage/exports/";

	private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-");

	private final StoredExports exports;

	public StorageApi(StoredExports exports) {
		this.exports = exports;
	}

	@Override
	public boolean owns(String path) {
		return path.startsWith(PATH);
	}

	@Override
	public boolean accepts(@Nullable String authorization) {
		return true;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get(PATH + "{file}", this::file));
	}

	@Override
	public @Nullable RateLimitBucket rateLimit() {
		return null;
	}

	@Override
	public Reply refuse(RecordedRequest request, Refusal refusal) {
		return Reply.of(refusal.status(), "application/xml", "<Error/>".getBytes(StandardCharsets.UTF_8));
	}

	private Reply file(RoutedCall call) {
		long expires = Query.number(call, "expires").orElse(0L);
		byte[] file = Query.id(call.path("file").replaceFirst("\\.csv$", ""))
			.flatMap((id) -> this.exports.download(id, expires))
			.orElseThrow(() -> new RefusedException(new Refusal(403, "expired", "", "the link has expired")));
		String tag = "\"%08x\"".formatted(Arrays.hashCode(file));
		Optional<Matcher> range = call.header("Range").map(RANGE::matcher).filter(Matcher::matches);
		boolean same = call.header("If-Range").filter((known) -> !known.equals(tag)).isEmpty();
		if (range.isPresent() && same) {
			int start = Integer.parseInt(range.get().group(1));
			if (start >= file.length) {
				throw new RefusedException(new Refusal(416, "range", "", "there is no such range"));
			}
			return Reply.of(206, "text/csv", Arrays.copyOfRange(file, start, file.length))
				.withHeader("Content-Range", "bytes %d-%d/%d".formatted(start, file.length - 1, file.length))
				.withHeader("ETag", tag);
		}
		return Reply.of(200, "text/csv", file).withHeader("Accept-Ranges", "bytes").withHeader("ETag", tag);
	}

}
