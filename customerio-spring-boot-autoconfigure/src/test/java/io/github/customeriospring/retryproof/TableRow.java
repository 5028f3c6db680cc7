package io.github.customeriospring.retryproof;

import java.util.function.Consumer;

import io.github.customeriospring.Api;

import org.springframework.util.StringUtils;

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
		String feature = isDeclared()
				? StringUtils.uncapitalize(type.substring(0, type.length() - "Operations".length())) + "." : "";
		return this.api.displayName() + " " + feature + method;
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

		/** Twice has the effect of once. */
		SAFE,

		/** As {@link #SAFE}, in requests whose failure is told as that of a part. */
		SAFE_IN_PARTS,

		/** Never twice, unless it was certainly not processed. */
		NEVER

	}

}
