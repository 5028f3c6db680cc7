package io.github.customeriospring.autoconfigure;

import java.util.Map;

import io.github.customeriospring.Api;

/**
 * What is known of the connection of a workspace to an API, without addresses.
 *
 * @param api the API
 * @param hasCustomBaseUrl whether it is asked at another address than Customer.io's
 * @param applicationsBeans the clients that the application has brought itself, by their
 * type, with the names of their beans
 * @since 0.1.0
 */
public record WorkspaceConnection(Api api, boolean hasCustomBaseUrl, Map<String, String> applicationsBeans) {

}
