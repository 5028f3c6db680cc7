package io.github.customeriospring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Condition behind {@link ConditionalOnWorkspaces}.
 */
class OnWorkspacesCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnWorkspaces.class);
		return Workspaces.names(context.getEnvironment()).isEmpty()
				? ConditionOutcome.noMatch(message.didNotFind("workspace").atAll())
				: ConditionOutcome.match(message.foundExactly("workspaces"));
	}

}
