package io.github.customeriospring.http;

/**
 * A successful response. {@link #toString()} does not show the body.
 *
 * @param status the status, 200 to 299
 * @param body the complete body, empty if there was none
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawResponse(int status, byte[] body) {

}
