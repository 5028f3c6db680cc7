package io.github.customeriospring.test.internal.api;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.Reply;

/**
 * The envelope of errors of transactional messages, Track API v1 and the Pipelines API,
 * which has two forms.
 *
 * @since 0.1.0
 */
public final class MetaErrors {

	private MetaErrors() {
	}

	/**
	 * The form with one error.
	 * @param refusal what to say
	 * @return the answer
	 */
	public static Reply one(Refusal refusal) {
		return Reply.json(refusal.status(), Map.of("meta", Map.of("error", refusal.message())));
	}

	/**
	 * The form with a list of errors for what is wrong with the request, else the form
	 * with one.
	 * @param refusal what to say
	 * @return the answer
	 */
	public static Reply listOfBadRequest(Refusal refusal) {
		return (refusal.status() != 400) ? one(refusal)
				: Reply.json(400, Map.of("meta", Map.of("errors", List.of(refusal.message()))));
	}

}
