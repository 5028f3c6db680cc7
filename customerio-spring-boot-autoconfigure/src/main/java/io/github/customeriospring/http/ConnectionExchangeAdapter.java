package io.github.customeriospring.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.customeriospring.http.transport.BytesBody;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Sends the requests of declared interfaces over an {@link ApiConnection}. Their methods
 * return nothing or what the body says; response headers are not offered.
 */
final class ConnectionExchangeAdapter implements HttpExchangeAdapter {

	private final ApiConnection connection;

	ConnectionExchangeAdapter(ApiConnection connection) {
		this.connection = connection;
	}

	@Override
	public boolean supportsRequestAttributes() {
		return true;
	}

	@Override
	public void exchange(HttpRequestValues values) {
		this.connection.requireJsonOrNothing(operation(values), answer(values));
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		String field = (String) values.getAttributes().get(ResponseField.class.getName());
		return this.connection.read(operation(values), answer(values), field, bodyType.getType());
	}

	@Override
	public HttpHeaders exchangeForHeaders(HttpRequestValues values) {
		throw new UnsupportedOperationException("Return the body instead");
	}

	@Override
	public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
		throw new UnsupportedOperationException("Return the body instead");
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		throw new UnsupportedOperationException("Return the body instead");
	}

	private Answer answer(HttpRequestValues values) {
		return this.connection.exchange(operation(values), () -> request(values), sentValues(values));
	}

	private RestClient.RequestBodySpec request(HttpRequestValues values) {
		RestClient.RequestBodySpec request = this.connection.restClient()
			.method(Objects.requireNonNull(values.getHttpMethod()))
			.uri(Objects.requireNonNull(values.getUriTemplate()), values.getUriVariables())
			.headers((headers) -> headers.putAll(values.getHeaders()));
		if (values.getBodyValue() instanceof byte[] body) {
			request.contentLength(body.length).body(new BytesBody(body));
		}
		return request;
	}

	private static Operation operation(HttpRequestValues values) {
		return (Operation) Objects.requireNonNull(values.getAttributes().get(Operation.class.getName()));
	}

	/**
	 * Values of the path and query, without the names that Spring adds as variables.
	 */
	private static List<String> sentValues(HttpRequestValues values) {
		return values.getUriVariables()
			.entrySet()
			.stream()
			.filter((variable) -> !variable.getKey().startsWith("queryParam-") || variable.getKey().endsWith("]"))
			.map(Map.Entry::getValue)
			.collect(Collectors.toList());
	}

}
