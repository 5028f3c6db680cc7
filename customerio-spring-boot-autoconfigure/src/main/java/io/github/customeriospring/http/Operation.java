package io.github.customeriospring.http;

import io.github.customeriospring.Api;

/**
 * An operation of one of the APIs, as retries, errors and metrics see it. Nothing in it
 * comes from the data of a call.
 *
 * @param api the API
 * @param name the operation's name, such as {@code customers.search}
 * @param path the path template, without query
 * @param safeToRetry whether carrying it out twice has the effect of once
 * @since 0.1.0
 */
public record Operation(Api api, String name, String path, boolean safeToRetry) {

	@Override
	public String toString() {
		return this.api.displayName() + " " + this.name;
	}

}
