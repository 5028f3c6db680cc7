package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.declared.AnswerWithoutSending;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells about the account of a credential.
 *
 * @since 0.1.0
 */
public interface AccountOperations {

	/**
	 * Return where the workspace of the credential is. Both regions answer, so it is also
	 * the way to check a credential.
	 * @return the region
	 * @see <a href="https://docs.customer.io/api/track/#operation/getRegion">Find your
	 * account region</a>
	 */
	@AnswerWithoutSending("""
			{"url": "{url}", "region": "{region}"}""")
	@GetExchange("/api/v1/accounts/region")
	AccountRegion region();

}
