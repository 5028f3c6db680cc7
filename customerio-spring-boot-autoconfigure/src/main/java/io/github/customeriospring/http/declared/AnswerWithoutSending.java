package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the answer of a method in a mode in which nothing is sent, where the type of
 * its result does not say enough: a job that somebody waits for has to be done. All other
 * methods do without. {@link io.github.customeriospring.mode.CustomerioMode#log()}
 * describes what they return.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AnswerWithoutSending {

	/**
	 * Return the answer.
	 * @return JSON as Customer.io would answer, in which <code>{now}</code> stands for
	 * the time in unix seconds, <code>{region}</code> for the region, <code>{url}</code>
	 * for where the API is, and the name of a path variable or query parameter for its
	 * value
	 */
	String value();

}
