package io.github.customeriospring.v1.optouts;

import java.util.List;

import io.github.customeriospring.v1.shared.OptOut;
import org.jspecify.annotations.Nullable;

/**
 * The senders of whom one person wants no messages.
 * <p>
 * {@link #toString()} leaves the person out.
 *
 * @param customerId the id that the application gave, or {@code null}
 * @param cioId the id that Customer.io gave, perhaps with the prefix {@code cio_}
 * @param optouts the opt-outs
 * @since 0.1.0
 */
public record PersonOptOuts(@Nullable String customerId, @Nullable String cioId, List<OptOut> optouts) {

	public PersonOptOuts {
		optouts = (optouts != null) ? List.copyOf(optouts) : List.of();
	}

	@Override
	public String toString() {
		return "PersonOptOuts[" + this.optouts.size() + " senders]";
	}

}
