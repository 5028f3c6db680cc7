package io.github.customeriospring.mode;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.json.WireJson;

/**
 * What a mode knows about a client.
 *
 * @param api the API
 * @param region the region that is set
 * @param baseUrl where the API is
 * @param json the JSON that the API speaks
 * @param propertyPrefix what the names of configuration properties begin with where an
 * exception says which of them to set
 * @since 0.1.0
 */
public record ModeContext(Api api, Region region, String baseUrl, WireJson json, String propertyPrefix) {

}
