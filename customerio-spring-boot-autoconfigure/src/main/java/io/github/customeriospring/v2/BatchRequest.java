package io.github.customeriospring.v2;

/**
 * One request of a batch.
 *
 * @param body the body
 * @param first the index of its first operation in the caller's list
 * @param count how many operations it carries
 */
@SuppressWarnings("ArrayRecordComponent")
record BatchRequest(byte[] body, int first, int count) {

}
