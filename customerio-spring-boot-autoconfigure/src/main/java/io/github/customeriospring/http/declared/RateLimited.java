package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.customeriospring.RateLimitBucket;

/**
 * Names the bucket in which Customer.io counts an operation, where that is not the one of
 * its API. On an interface it goes for all methods that have no annotation of their own.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RateLimited {

	/**
	 * Return the bucket.
	 * @return the bucket
	 */
	RateLimitBucket value();

}
