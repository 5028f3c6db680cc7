package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the field of the answer that holds the result, where Customer.io wraps it: with
 * {@code @ResponseField("results")} a method returns what stands in {@code {"results":
 * ..}}.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ResponseField {

	/**
	 * Return the name of the field.
	 * @return the name, as it stands in JSON
	 */
	String value();

}
