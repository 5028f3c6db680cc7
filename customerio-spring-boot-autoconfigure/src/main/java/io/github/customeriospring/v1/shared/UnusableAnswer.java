package io.github.customeriospring.v1.shared;

import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.ErrorResponse;

/**
 * Answers that could be read but lead nowhere.
 *
 * @since 0.1.0
 */
public final class UnusableAnswer {

	private static final int OK = 200;

	private UnusableAnswer() {
	}

	/**
	 * Describe an answer that cannot be used.
	 * @param problem what is wrong with it, in words and without data
	 * @return the exception to throw
	 */
	public static CustomerioResponseException because(String problem) {
		return new CustomerioResponseException(new ErrorResponse(Api.APP.displayName(), OK, List.of(), null, null),
				problem);
	}

}
