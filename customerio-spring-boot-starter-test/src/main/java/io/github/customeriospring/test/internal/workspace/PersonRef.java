package io.github.customeriospring.test.internal.workspace;

import java.util.Locale;

/**
 * One identifier of a person.
 *
 * @param kind what kind of identifier
 * @param value the identifier
 * @since 0.1.0
 */
public record PersonRef(Kind kind, String value) {

	/**
	 * The kinds of identifiers.
	 */
	public enum Kind {

		ID("id"), EMAIL("email"), PHONE("phone"), CIO_ID("cio_id");

		private final String attribute;

		Kind(String attribute) {
			this.attribute = attribute;
		}

		/**
		 * The attribute that holds the identifier, and its name in requests.
		 * @return the name
		 */
		public String attribute() {
			return this.attribute;
		}

	}

	/**
	 * The key under which the identifier is filed.
	 * @return the same for all ways to write an identifier
	 */
	public PersonRef canonical() {
		return (this.kind != Kind.EMAIL) ? this : new PersonRef(this.kind, this.value.toLowerCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return "PersonRef[" + this.kind + "]";
	}

}
