package io.github.customeriospring.http;

/**
 * One request of a batch.
 *
 * @param body the body
 * @param first the index of its first item in the caller's list
 * @param count how many items it carries
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record BatchRequest(byte[] body, int first, int count) {

	/**
	 * Return the index after the last item.
	 * @return the index in the caller's list
	 */
	public int end() {
		return this.first + this.count;
	}

	@Override
	public String toString() {
		return "BatchRequest[first=" + this.first + ", count=" + this.count + "]";
	}

}
