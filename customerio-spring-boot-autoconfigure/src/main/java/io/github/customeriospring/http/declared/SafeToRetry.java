package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that has the same effect when it is carried out twice, such as a
 * search by POST. It is repeated even when nobody knows whether the first attempt was
 * carried out. GET and HEAD need no mark; all other methods, PUT and DELETE as well, are
 * repeated without it only when they certainly were not.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SafeToRetry {

}
