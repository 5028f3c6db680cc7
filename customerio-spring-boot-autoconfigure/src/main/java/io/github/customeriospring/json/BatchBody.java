package io.github.customeriospring.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The body of the request that is being written. Of an item that is too large it keeps
 * the beginning and counts the rest.
 */
final class BatchBody extends ByteArrayOutputStream {

	private static final byte[] HEAD = "{\"batch\":[".getBytes(StandardCharsets.US_ASCII);

	private final int maxItem;

	private int item = HEAD.length;

	private long itemSize;

	BatchBody(int maxItem) {
		super(64 * 1024);
		this.maxItem = maxItem;
		super.write(HEAD, 0, HEAD.length);
	}

	void beginItem() {
		if (this.count > HEAD.length) {
			super.write(',');
		}
		this.item = this.count;
		this.itemSize = 0;
	}

	@Override
	public void write(int b) {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		this.itemSize += length;
		if (this.itemSize <= this.maxItem) {
			super.write(bytes, offset, length);
		}
	}

	/**
	 * Return the size of the item, all of it.
	 */
	long itemSize() {
		return this.itemSize;
	}

	void dropItem() {
		this.count = (this.item > HEAD.length) ? this.item - 1 : HEAD.length;
	}

	/**
	 * End the request before the item and begin the next request with it.
	 */
	byte[] endBeforeItem(byte[] tail) {
		int length = this.count - this.item;
		byte[] complete = complete(this.item - 1, tail);
		System.arraycopy(this.buf, this.item, this.buf, HEAD.length, length);
		this.item = HEAD.length;
		this.count = HEAD.length + length;
		return complete;
	}

	/**
	 * End the request and begin the next.
	 */
	byte[] end(byte[] tail) {
		byte[] complete = complete(this.count, tail);
		this.count = HEAD.length;
		return complete;
	}

	private byte[] complete(int length, byte[] tail) {
		byte[] complete = new byte[length + tail.length];
		System.arraycopy(this.buf, 0, complete, 0, length);
		System.arraycopy(tail, 0, complete, length, tail.length);
		return complete;
	}

}
