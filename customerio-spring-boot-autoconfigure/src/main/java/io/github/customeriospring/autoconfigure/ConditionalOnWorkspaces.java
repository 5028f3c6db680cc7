package io.github.customeriospring.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches when there are workspaces below {@code customerio.workspaces}. Their beans are
 * registered after conditions were asked, which therefore do not see them.
 *
 * @since 0.1.0
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnWorkspacesCondition.class)
public @interface ConditionalOnWorkspaces {

}
