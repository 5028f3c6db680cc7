package io.github.customeriospring;

/**
 * Keeps everything as it is.
 */
final class PlainCodec implements PayloadCodec {

	static final PlainCodec INSTANCE = new PlainCodec();

	private PlainCodec() {
	}

	@Override
	public String name() {
		return "plain";
	}

	@Override
	public byte[] encode(byte[] payload) {
		return Arguments.notNull(payload, "payload");
	}

	@Override
	public byte[] decode(byte[] kept) {
		return Arguments.notNull(kept, "kept");
	}

	@Override
	public String toString() {
		return "PlainCodec";
	}

}
