package io.github.customeriospring.retryproof;

import java.util.Map;
import java.util.function.Consumer;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;

/**
 * A row of the table.
 *
 * @param api the API
 * @param name the type and the method that a caller calls
 * @param repetition whether the operation may be repeated when its outcome is open
 * @param call calls it
 */
record TableRow(Api api, String name, Repetition repetition, Consumer<Clients> call) {

	boolean safe() {
		return this.repetition != Repetition.NEVER;
	}

	boolean isRead() {
		return this.repetition == Repetition.READ || this.repetition == Repetition.READ_BY_QUOTA;
	}

	/**
	 * Return whether it is an operation of a declared interface.
	 */
	boolean isDeclared() {
		return this.name.contains("Operations.");
	}

	/**
	 * Return what exceptions and metrics call the operation.
	 */
	String operation() {
		String type = this.name.substring(0, this.name.indexOf('.'));
		String method = this.name.substring(this.name.indexOf('.') + 1);
		return this.api.displayName() + " " + (isDeclared() ? accessor(type) + "." : "") + method;
	}

	private String accessor(String type) {
		Class<?> client = (this.api == Api.APP) ? CustomerioV1Client.class : CustomerioTrackV1Client.class;
		return ClientAccessors.of(client)
			.entrySet()
			.stream()
			.filter((accessor) -> accessor.getKey().getSimpleName().equals(type))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * How often an operation may be carried out.
	 */
	enum Repetition {

		/** It only reads, and its method is GET. */
		READ,

		/** As {@link #READ}, so many times a day. */
		READ_BY_QUOTA,

		/** Twice has the effect of once. */
		SAFE,

		/** As {@link #SAFE}, in requests whose failure is told as that of a part. */
		SAFE_IN_PARTS,

		/** Never twice, unless it was certainly not processed. */
		NEVER

	}

}
