package io.github.customeriospring.v1.info;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.WithoutCredential;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells what holds for all of Customer.io. It needs no credential, and none is sent.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Info">Info</a>
 */
@WithoutCredential
public interface InfoOperations {

	/**
	 * Return the addresses from which Customer.io sends its requests, such as webhooks,
	 * for firewalls.
	 * @return the IP addresses
	 * @see <a href="https://docs.customer.io/api/app/#operation/getCioAllowlist">List IP
	 * addresses</a>
	 */
	@ResponseField("ip_addresses")
	@GetExchange("/v1/info/ip_addresses")
	List<String> ipAddresses();

}
