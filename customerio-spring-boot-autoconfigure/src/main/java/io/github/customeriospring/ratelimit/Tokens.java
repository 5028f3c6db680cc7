package io.github.customeriospring.ratelimit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a bucket: those in the shared store, or those in memory when there is no
 * store or it fails. Rate limits must not make the store another reason for which nothing
 * can be sent.
 */
final class Tokens {

	private static final Logger logger = LoggerFactory.getLogger(Tokens.class);

	private final Bucket local;

	private final @Nullable Bucket shared;

	private final AtomicBoolean storeFails = new AtomicBoolean();

	Tokens(Bucket local, @Nullable Bucket shared) {
		this.local = local;
		this.shared = shared;
	}

	long apply(ToLongFunction<Bucket> work) {
		if (this.shared == null) {
			return work.applyAsLong(this.local);
		}
		try {
			long result = work.applyAsLong(this.shared);
			if (this.storeFails.get() && this.storeFails.compareAndSet(true, false)) {
				logger.info("Rate limits of Customer.io are shared with other instances again");
			}
			return result;
		}
		catch (RuntimeException ex) {
			if (this.storeFails.compareAndSet(false, true)) {
				logger.warn("Rate limits of Customer.io are not shared with other instances, until the store of the "
						+ "ProxyManager works again: each instance uses the whole limit", ex);
			}
			return work.applyAsLong(this.local);
		}
	}

}
