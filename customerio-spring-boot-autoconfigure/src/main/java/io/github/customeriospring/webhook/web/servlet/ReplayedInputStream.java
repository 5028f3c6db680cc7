package io.github.customeriospring.webhook.web.servlet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * A body whose beginning was read before.
 */
final class ReplayedInputStream extends ServletInputStream {

	private final InputStream stream;

	private boolean finished;

	ReplayedInputStream(byte[] beginning, ServletInputStream rest) {
		this.stream = new SequenceInputStream(new ByteArrayInputStream(beginning), rest);
	}

	@Override
	public int read() throws IOException {
		return note(this.stream.read());
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		return note(this.stream.read(bytes, offset, length));
	}

	private int note(int result) {
		this.finished |= result == -1;
		return result;
	}

	@Override
	public int available() throws IOException {
		return this.stream.available();
	}

	@Override
	public boolean isFinished() {
		return this.finished;
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setReadListener(ReadListener listener) {
		throw new UnsupportedOperationException("The body of a signed request is read without a listener");
	}

}
