package io.github.customeriospring.v1.broadcasts;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.v1.shared.content.ActionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast that an application triggers.
 *
 * @param id the number of the broadcast
 * @param deduplicateId an id that no other version of the broadcast has, or {@code null}
 * @param name the name, or {@code null}
 * @param type what starts it, {@code triggered_broadcast}, or {@code null}
 * @param state whether it can be triggered, or {@code null}
 * @param active whether it is active
 * @param created when it was made, or {@code null}
 * @param updated when it was changed last, or {@code null}
 * @param firstStarted when it was started first, or {@code null}
 * @param tags the tags that it has in the workspace
 * @param actions its actions
 * @param msgTemplateIds its templates
 * @since 0.1.0
 */
public record Broadcast(long id, @Nullable String deduplicateId, @Nullable String name, @Nullable String type,
		@Nullable State state, boolean active, @Nullable Instant created, @Nullable Instant updated,
		@Nullable Instant firstStarted, List<String> tags, List<ActionSummary> actions,
		List<ActionSummary> msgTemplateIds) {

	public Broadcast {
		tags = (tags != null) ? List.copyOf(tags) : List.of();
		actions = (actions != null) ? List.copyOf(actions) : List.of();
		msgTemplateIds = (msgTemplateIds != null) ? List.copyOf(msgTemplateIds) : List.of();
	}

	@Override
	public String toString() {
		return "Broadcast[id=%d, name=%s, state=%s]".formatted(this.id, this.name, this.state);
	}

	/**
	 * Whether a broadcast can be triggered.
	 */
	public enum State implements WireValue {

		/**
		 * It can.
		 */
		RUNNING("running"),

		/**
		 * It was never started.
		 */
		DRAFT("draft"),

		/**
		 * A state that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		State(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
