package io.github.customeriospring.publisher;

import java.util.Collection;
import java.util.List;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * There are no dead letters.
 */
enum NoDeadLetters implements DeadLetters {

	INSTANCE;

	@Override
	public long count() {
		return 0;
	}

	@Override
	public List<DeadLetter> find(int limit, @Nullable String after) {
		Arguments.positive(limit, "limit");
		return List.of();
	}

	@Override
	public int replay(Collection<String> ids, boolean force) {
		return 0;
	}

	@Override
	public int delete(Collection<String> ids) {
		return 0;
	}

	@Override
	public int delete(PersonId person) {
		return 0;
	}

}
