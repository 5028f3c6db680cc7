package io.github.customeriospring.http.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a body that has too many bytes, and knows whether it was read to its end.
 */
final class LimitedInputStream extends FilterInputStream {

	private int left;

	private boolean complete;

	LimitedInputStream(InputStream body, int maxBytes) {
		super(body);
		this.left = maxBytes;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? -1 : 1);
		return value;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = super.read(target, offset, length);
		count(count);
		return count;
	}

	@Override
	public long skip(long count) throws IOException {
		return Math.max(0, read(new byte[(int) Math.min(Math.max(0, count), 1024)]));
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(int count) throws IOException {
		if (count < 0) {
			this.complete = true;
			return;
		}
		this.left -= count;
		if (this.left < 0) {
			throw new ResponseTooLargeException();
		}
	}

	boolean isComplete() {
		return this.complete;
	}

}
