package io.github.customeriospring.http;

/**
 * A successful response.
 *
 * @param status the status, 200 to 299
 * @param body the complete body, empty if there was none
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, byte[] body) {

}
