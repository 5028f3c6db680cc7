package io.github.customeriospring.v1.shared;

import org.jspecify.annotations.Nullable;

/**
 * That a person wants no messages of one sender.
 *
 * @param from the sender: a phone number or a short code, or {@code null}
 * @param channel the channel, or {@code null}
 * @since 0.1.0
 */
public record OptOut(@Nullable String from, @Nullable OptOutChannel channel) {

	@Override
	public String toString() {
		return "OptOut[channel=" + this.channel + "]";
	}

}
