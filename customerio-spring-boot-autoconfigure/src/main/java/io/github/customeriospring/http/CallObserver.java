package io.github.customeriospring.http;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Watches calls from the first attempt to the last, for metrics and tracing. It decides
 * nothing: whatever it throws or returns, the caller gets what became of the work, which
 * is done once.
 *
 * @since 0.1.0
 */
public interface CallObserver {

	/**
	 * Watches nothing.
	 */
	CallObserver NONE = new CallObserver() {

		@Override
		public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
			return work.get();
		}

	};

	/**
	 * Carry out the given work, which belongs to the given call, exactly once.
	 * @param <T> the type of the result
	 * @param call the call, whose {@linkplain Call#retries() retries} are known when the
	 * work has ended
	 * @param work what to do
	 * @return the result of the work
	 */
	<T extends @Nullable Object> T observe(Call call, Supplier<T> work);

	/**
	 * Return the observer of the calls to one of several workspaces. By default one
	 * observer watches them all.
	 * @param workspace what the application calls the workspace
	 * @return the observer
	 */
	default CallObserver forWorkspace(String workspace) {
		return this;
	}

}
