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

package io.github.customeriospring.autoconfigure.workspace;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.jspecify.annotations.Nullable;

/**
 * The beans by which an application talks to an API: connection details, and the clients
 * that are made with them.
 *
 * @since 0.1.0
 */
public enum ApiBeans {

	/**
	 * Those of the App API.
	 */
	APP(Api.APP, Details.of(CustomerioAppConnectionDetails.class, CustomerioAppConnectionDetails::getBaseUrl),
			CustomerioV1Client.class),

	/**
	 * Those of the Track API, versions 1 and 2.
	 */
	TRACK(Api.TRACK, Details.of(CustomerioTrackConnectionDetails.class, CustomerioTrackConnectionDetails::getBaseUrl),
			CustomerioV2Client.class, CustomerioTrackV1Client.class),

	/**
	 * Those of the Pipelines API.
	 */
	PIPELINES(Api.PIPELINES,
			Details.of(CustomerioPipelinesConnectionDetails.class, CustomerioPipelinesConnectionDetails::getBaseUrl),
			CustomerioPipelinesClient.class);

	private final Api api;

	private final Details<?> details;

	private final List<Class<?>> clients;

	ApiBeans(Api api, Details<?> details, Class<?>... clients) {
		this.api = api;
		this.details = details;
		this.clients = List.of(clients);
	}

	/**
	 * Find the API of a client.
	 * @param client a type
	 * @return the API, or {@code null} if the type is no client
	 */
	public static @Nullable Api apiOf(Class<?> client) {
		for (ApiBeans beans : values()) {
			if (beans.clients.contains(client)) {
				return beans.api;
			}
		}
		return null;
	}

	Api api() {
		return this.api;
	}

	/**
	 * Return the types of all these beans.
	 */
	List<Class<?>> types() {
		return Stream.concat(Stream.of(this.details.type()), this.clients.stream()).toList();
	}

	/**
	 * Return the types of the clients.
	 * @return the types
	 */
	public List<Class<?>> clients() {
		return this.clients;
	}

	/**
	 * Return where a workspace asks the API, or {@code null} if it is not connected.
	 */
	@Nullable String baseUrl(Workspace workspace) {
		return this.details.baseUrl(workspace);
	}

	/**
	 * The connection details of an API.
	 */
	private record Details<D>(Class<D> type, Function<D, String> baseUrl) {

		static <D> Details<D> of(Class<D> type, Function<D, String> baseUrl) {
			return new Details<>(type, baseUrl);
		}

		@Nullable String baseUrl(Workspace workspace) {
			D details = workspace.bean(this.type);
			return (details != null) ? this.baseUrl.apply(details) : null;
		}

	}

}
