package io.github.customeriospring.v1.objects;

import java.util.List;

import io.github.customeriospring.ObjectId;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.UnusableAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A page of objects.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param identifiers the objects with both of their ids
 * @param ids the ids that the application gave
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record ObjectPage(List<Identifiers> identifiers, List<String> ids,
		@Nullable String next) implements CursorPage<ObjectPage.Identifiers> {

	public ObjectPage {
		identifiers = (identifiers != null) ? List.copyOf(identifiers) : List.of();
		ids = (ids != null) ? List.copyOf(ids) : List.of();
	}

	@Override
	public List<Identifiers> items() {
		return this.identifiers;
	}

	@Override
	public String toString() {
		return "ObjectPage[" + this.identifiers.size() + " objects]";
	}

	/**
	 * The ids of an object.
	 *
	 * @param objectId the id that the application gave
	 * @param cioObjectId the id that Customer.io gave
	 */
	public record Identifiers(@Nullable String objectId, @Nullable String cioObjectId) {

		/**
		 * Return the identifier to use in further calls.
		 * @param objectTypeId the number of the object type that was searched
		 * @return the application's id with the type when there is one, otherwise the id
		 * that Customer.io gave
		 * @throws io.github.customeriospring.CustomerioResponseException if Customer.io
		 * gave none at all
		 */
		public ObjectId objectId(String objectTypeId) {
			if (this.objectId != null && !this.objectId.isBlank()) {
				return ObjectId.of(objectTypeId, this.objectId);
			}
			if (this.cioObjectId == null || this.cioObjectId.isBlank()) {
				throw UnusableAnswer.because("Customer.io returned an object without any identifier");
			}
			return ObjectId.cioObjectId(this.cioObjectId);
		}

		@Override
		public String toString() {
			return "Identifiers[..]";
		}

	}

}
