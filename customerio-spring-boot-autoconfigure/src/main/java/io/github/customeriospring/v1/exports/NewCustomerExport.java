package io.github.customeriospring.v1.exports;

import java.util.List;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.Filter;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An export of people that is to be made.
 * <p>
 * {@link #toString()} leaves the condition out.
 *
 * @param filters the condition that the people meet
 * @param attributes the attributes that become columns, empty for those that Customer.io
 * chooses
 * @since 0.1.0
 */
public record NewCustomerExport(Filter filters, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> attributes) {

	public NewCustomerExport {
		Arguments.notNull(filters, "filters");
		attributes = Arguments.listOf(attributes, "attributes");
	}

	@Override
	public String toString() {
		return "NewCustomerExport[" + this.attributes.size() + " attributes]";
	}

}
