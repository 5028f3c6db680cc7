/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.v1.transactionaltemplates;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.content.UpdateContent;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a transactional message says. What is not set stays as it is.
 *
 * @since 0.1.0
 */
public final class UpdateTransactionalContent extends UpdateContent<UpdateTransactionalContent> {

	private @Nullable String name;

	private @Nullable String cc;

	private @Nullable String bcc;

	private @Nullable Boolean fakeBcc;

	private UpdateTransactionalContent() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateTransactionalContent create() {
		return new UpdateTransactionalContent();
	}

	/**
	 * Set the name.
	 * @param name the name
	 * @return this change
	 */
	public UpdateTransactionalContent name(String name) {
		this.name = Arguments.text(name, "name");
		return this;
	}

	/**
	 * Set who else gets it.
	 * @param cc the addresses, separated by commas; empty for nobody
	 * @return this change
	 */
	public UpdateTransactionalContent cc(String cc) {
		this.cc = Arguments.notNull(cc, "cc");
		return this;
	}

	/**
	 * Set who else gets it, unseen.
	 * @param bcc the addresses, separated by commas; empty for nobody
	 * @return this change
	 */
	public UpdateTransactionalContent bcc(String bcc) {
		this.bcc = Arguments.notNull(bcc, "bcc");
		return this;
	}

	/**
	 * Set whether those who get it unseen get a copy of their own, with the recipients in
	 * its subject.
	 * @param fakeBcc whether they do
	 * @return this change
	 */
	public UpdateTransactionalContent fakeBcc(boolean fakeBcc) {
		this.fakeBcc = fakeBcc;
		return this;
	}

}
