package io.github.customeriospring.http.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.StreamingHttpOutputMessage;

/**
 * A body that can be written once, so that a transport that repeats requests by itself
 * has nothing to repeat.
 */
final class OnceOnlyBody implements StreamingHttpOutputMessage.Body {

	private final byte[] bytes;

	private final AtomicBoolean written = new AtomicBoolean();

	OnceOnlyBody(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public void writeTo(OutputStream output) throws IOException {
		if (!this.written.compareAndSet(false, true)) {
			throw new IOException("The request was not sent again: only the client decides about repetitions");
		}
		output.write(this.bytes);
	}

	/**
	 * Return whether it was written, or began to be.
	 */
	boolean isWritten() {
		return this.written.get();
	}

	@Override
	public boolean repeatable() {
		return false;
	}

}
