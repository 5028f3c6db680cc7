package io.github.customeriospring.http.transport;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.StreamingHttpOutputMessage;

/**
 * A request body that is there in full, so that it leaves with its length and without
 * being copied.
 *
 * @param bytes the body, which must not be changed any more
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record BytesBody(byte[] bytes) implements StreamingHttpOutputMessage.Body {

	@Override
	public void writeTo(OutputStream output) throws IOException {
		output.write(this.bytes);
	}

}
