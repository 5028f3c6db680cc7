package io.github.customeriospring.v1.shared;

/**
 * How far a job is that Customer.io carries out later.
 *
 * @since 0.1.0
 */
public enum JobProgress {

	/**
	 * It is not done yet.
	 */
	WAITING,

	/**
	 * It is done.
	 */
	DONE,

	/**
	 * It ended without success.
	 */
	FAILED,

	/**
	 * Somebody ended it.
	 */
	CANCELED

}
