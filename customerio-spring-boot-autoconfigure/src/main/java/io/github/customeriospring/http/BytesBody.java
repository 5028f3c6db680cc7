package io.github.customeriospring.http;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.StreamingHttpOutputMessage;

/**
 * A request body that is there in full, so that it leaves with its length and can be sent
 * again.
 */
@SuppressWarnings("ArrayRecordComponent")
record BytesBody(byte[] bytes) implements StreamingHttpOutputMessage.Body {

	@Override
	public void writeTo(OutputStream outputStream) throws IOException {
		outputStream.write(this.bytes);
	}

	@Override
	public boolean repeatable() {
		return true;
	}

}
