package io.github.customeriospring.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.customeriospring.Api;

import org.springframework.context.annotation.Conditional;

/**
 * Matches when at least one part of a credential is configured with some text, so that an
 * empty environment variable counts as none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnCredentialCondition.class)
@interface ConditionalOnCredential {

	/**
	 * The API whose credential it is.
	 */
	Api value();

}
