package io.github.customeriospring.v1.shared.content;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of actions.
 *
 * @param actions the actions, at most 10
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record ActionPage(List<Action> actions, @Nullable String next) implements CursorPage<Action> {

	public ActionPage {
		actions = (actions != null) ? List.copyOf(actions) : List.of();
	}

	@Override
	public List<Action> items() {
		return this.actions;
	}

	@Override
	public String toString() {
		return "ActionPage[" + this.actions.size() + " actions]";
	}

}
