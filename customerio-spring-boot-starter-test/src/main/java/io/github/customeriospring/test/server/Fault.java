package io.github.customeriospring.test.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a request on purpose.
 * <p>
 * A client that finds a kept-alive connection dropped may repeat the request by itself:
 * the JDK's {@code HttpClient} does so for GET.
 *
 * @since 0.1.0
 */
public final class Fault {

	static final Fault NONE = delay(Duration.ZERO);

	/**
	 * What becomes of the connection.
	 */
	enum Ending {

		ANSWERED, CUT_OFF, DROPPED

	}

	private final @Nullable Reply reply;

	private final Ending ending;

	private final boolean processed;

	private final Duration delay;

	private Fault(@Nullable Reply reply, Ending ending, boolean processed, Duration delay) {
		this.reply = reply;
		this.ending = ending;
		this.processed = processed;
		this.delay = delay;
	}

	/**
	 * Answers with a status and an empty body. The request has no effect.
	 * @param status the HTTP status
	 * @return the fault
	 */
	public static Fault status(int status) {
		return answering(Reply.of(status, new byte[0]));
	}

	/**
	 * Answers with a status and a body that may be anything. The request has no effect.
	 * @param status the HTTP status
	 * @param body the body
	 * @return the fault
	 */
	public static Fault body(int status, String body) {
		return status(status).body(body);
	}

	/**
	 * Answers with status 301, as the vendor does for a workspace of the other region.
	 * The request has no effect.
	 * @param location the address to point to
	 * @return the fault
	 */
	public static Fault redirect(String location) {
		return status(301).header("Location", location);
	}

	/**
	 * Processes the request at once and answers it correctly, but late.
	 * @param delay how long the answer is held back
	 * @return the fault
	 */
	public static Fault delay(Duration delay) {
		return new Fault(null, Ending.ANSWERED, true, delay);
	}

	/**
	 * Drops the connection without an answer. The request has no effect.
	 * @return the fault
	 */
	public static Fault reset() {
		return new Fault(null, Ending.DROPPED, false, Duration.ZERO);
	}

	/**
	 * Processes the request, then drops the connection without an answer.
	 * @return the fault
	 */
	public static Fault resetAfterProcessing() {
		return new Fault(null, Ending.DROPPED, true, Duration.ZERO);
	}

	/**
	 * Processes the request and drops the connection half-way through the body of the
	 * answer, whose head is correct.
	 * @return the fault
	 */
	public static Fault cutOff() {
		return new Fault(null, Ending.CUT_OFF, true, Duration.ZERO);
	}

	private static Fault answering(Reply reply) {
		return new Fault(reply, Ending.ANSWERED, false, Duration.ZERO);
	}

	/**
	 * This fault with a body.
	 * @param body the body
	 * @return the fault
	 * @throws IllegalStateException if this fault does not answer in place of the server
	 */
	public Fault body(String body) {
		return withReply(ownReply().withBody(body.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * This fault with a header of the answer.
	 * @param name the name
	 * @param value the value
	 * @return the fault
	 * @throws IllegalStateException if this fault does not answer in place of the server
	 */
	public Fault header(String name, String value) {
		return withReply(ownReply().withHeader(name, value));
	}

	private Fault withReply(Reply reply) {
		return new Fault(reply, this.ending, this.processed, this.delay);
	}

	private Reply ownReply() {
		if (this.reply == null) {
			throw new IllegalStateException("Only a fault that answers by itself has a body and headers");
		}
		return this.reply;
	}

	/**
	 * The answer under this fault.
	 * @param server processes the request and answers it correctly
	 */
	Reply reply(Supplier<Reply> server) {
		if (this.processed) {
			return server.get();
		}
		return (this.reply != null) ? this.reply : Reply.noContent();
	}

	Ending ending() {
		return this.ending;
	}

	Duration delay() {
		return this.delay;
	}

}
