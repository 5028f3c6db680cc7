package io.github.customeriospring.http;

import java.util.Objects;
import java.util.function.Function;

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
		Operation operation = operation(values);
		exchange(values, (answer) -> {
			this.connection.requireAccepted(operation, answer);
			return answer;
		});
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		Operation operation = operation(values);
		String field = (String) values.getAttributes().get(ResponseField.class.getName());
		return exchange(values, (answer) -> this.connection.read(operation, answer, field, bodyType.getType()));
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

	private <T> T exchange(HttpRequestValues values, Function<RawResponse, T> reader) {
		SentRequest sent = new SentRequest(values.getUriVariables(), (byte[]) values.getBodyValue(),
				(ErrorAdvice) values.getAttributes().get(ErrorAdvice.class.getName()));
		return this.connection.exchange(operation(values), (client) -> request(client, values), sent, reader);
	}

	private static RestClient.RequestBodySpec request(RestClient client, HttpRequestValues values) {
		RestClient.RequestBodySpec request = client.method(Objects.requireNonNull(values.getHttpMethod()))
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

}
