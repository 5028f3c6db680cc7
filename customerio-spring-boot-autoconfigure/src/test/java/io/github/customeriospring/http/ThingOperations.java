package io.github.customeriospring.http;

import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.declared.DeclaredOperations;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Operations of every kind, safe to retry and not.
 */
interface ThingOperations {

	@GetExchange("/v1/things/{id}")
	Thing get(@PathVariable("id") String id);

	@GetExchange("/v1/things")
	Thing find(@RequestParam("email") String email);

	@ResponseField("things")
	@GetExchange("/v1/things")
	List<Thing> list();

	@SafeToRetry
	@PutExchange("/v1/things/{id}")
	void put(@PathVariable("id") String id, @RequestBody Thing thing);

	@SafeToRetry
	@DeleteExchange("/v1/things/{id}")
	void delete(@PathVariable("id") String id);

	@SafeToRetry
	@PostExchange("/v1/things/search")
	Thing search(@RequestBody Thing thing);

	/** The operation that must not be repeated. */
	@PostExchange("/v1/things")
	Thing create(@RequestBody Thing thing);

	static ThingOperations of(ApiConnection connection) {
		return new DeclaredOperations(() -> connection, Object.class).of(ThingOperations.class);
	}

	static Builder builder() {
		return new Builder();
	}

	static Builder builder(Wire server) {
		return builder().baseUrl(server.baseUrl()).retry(Wire.FAST_RETRIES);
	}

	record Thing(String name) {

	}

	final class Builder extends ApiClientBuilder<Builder> {

		static final String KEY = "secret-key";

		private Builder() {
			super(Api.APP);
		}

		ApiConnection connect() {
			return connect((headers) -> headers.setBearerAuth(KEY)).get();
		}

		ThingOperations build() {
			return of(connect());
		}

	}

}
