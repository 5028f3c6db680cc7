package io.github.customeriospring.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that has the same effect when it is carried out twice although its
 * HTTP method does not say so, such as a search by POST. GET, PUT and DELETE need no
 * mark.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SafeToRetry {

}
