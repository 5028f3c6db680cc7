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

package io.github.customeriospring.v1;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.v1.activities.ActivityOperations;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.campaigns.CampaignOperations;
import io.github.customeriospring.v1.collections.CollectionOperations;
import io.github.customeriospring.v1.customers.CustomerOperations;
import io.github.customeriospring.v1.exports.ExportOperations;
import io.github.customeriospring.v1.imports.ImportOperations;
import io.github.customeriospring.v1.info.InfoOperations;
import io.github.customeriospring.v1.livenotifications.LiveNotificationOperations;
import io.github.customeriospring.v1.messages.MessageOperations;
import io.github.customeriospring.v1.newsletters.NewsletterContentOperations;
import io.github.customeriospring.v1.newsletters.NewsletterOperations;
import io.github.customeriospring.v1.objects.ObjectOperations;
import io.github.customeriospring.v1.optouts.OptOutOperations;
import io.github.customeriospring.v1.reportingwebhooks.ReportingWebhookOperations;
import io.github.customeriospring.v1.segments.SegmentOperations;
import io.github.customeriospring.v1.senderidentities.SenderIdentityOperations;
import io.github.customeriospring.v1.snippets.SnippetOperations;
import io.github.customeriospring.v1.subscriptions.SubscriptionOperations;
import io.github.customeriospring.v1.suppressions.SuppressionOperations;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import io.github.customeriospring.v1.transactionaltemplates.TransactionalTemplateOperations;
import io.github.customeriospring.v1.workspaces.WorkspaceOperations;
import org.jspecify.annotations.Nullable;

/**
 * Client of Customer.io's App API, with one accessor per feature. Thread-safe; create one
 * and share it.
 * <p>
 * The interface is as long as the list of features.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/">App API</a>
 */
public interface CustomerioV1Client {

	/**
	 * Return the operations that tell what happened in the workspace.
	 * @return the operations
	 */
	default ActivityOperations activities() {
		return operations(ActivityOperations.class);
	}

	/**
	 * Return the operations that trigger broadcasts and tell about them.
	 * @return the operations
	 */
	default BroadcastOperations broadcasts() {
		return operations(BroadcastOperations.class);
	}

	/**
	 * Return the operations that tell about campaigns and change what they send.
	 * @return the operations
	 */
	default CampaignOperations campaigns() {
		return operations(CampaignOperations.class);
	}

	/**
	 * Return the operations that keep collections.
	 * @return the operations
	 */
	default CollectionOperations collections() {
		return operations(CollectionOperations.class);
	}

	/**
	 * Return the operations that find people.
	 * @return the operations
	 */
	default CustomerOperations customers() {
		return operations(CustomerOperations.class);
	}

	/**
	 * Return the operations that export people and messages to files.
	 * @return the operations
	 */
	default ExportOperations exports() {
		return operations(ExportOperations.class);
	}

	/**
	 * Return the operations that import files.
	 * @return the operations
	 */
	default ImportOperations imports() {
		return operations(ImportOperations.class);
	}

	/**
	 * Return the operations that tell what holds for all of Customer.io.
	 * @return the operations
	 */
	default InfoOperations info() {
		return operations(InfoOperations.class);
	}

	/**
	 * Return the operations that start, update and end live notifications.
	 * @return the operations
	 */
	default LiveNotificationOperations liveNotifications() {
		return operations(LiveNotificationOperations.class);
	}

	/**
	 * Return the operations that tell what became of messages.
	 * @return the operations
	 */
	default MessageOperations messages() {
		return operations(MessageOperations.class);
	}

	/**
	 * Return the operations that tell what newsletters say, and change it.
	 * @return the operations
	 */
	default NewsletterContentOperations newsletterContents() {
		return operations(NewsletterContentOperations.class);
	}

	/**
	 * Return the operations that make newsletters, send them and tell about them.
	 * @return the operations
	 */
	default NewsletterOperations newsletters() {
		return operations(NewsletterOperations.class);
	}

	/**
	 * Return the operations that find custom objects and their relationships.
	 * @return the operations
	 */
	default ObjectOperations objects() {
		return operations(ObjectOperations.class);
	}

	/**
	 * Return the operations that list people who want no messages of a sender.
	 * @return the operations
	 */
	default OptOutOperations optOuts() {
		return operations(OptOutOperations.class);
	}

	/**
	 * Return the operations that manage the webhooks that tell what became of messages.
	 * @return the operations
	 */
	default ReportingWebhookOperations reportingWebhooks() {
		return operations(ReportingWebhookOperations.class);
	}

	/**
	 * Return the operations that tell about segments.
	 * @return the operations
	 */
	default SegmentOperations segments() {
		return operations(SegmentOperations.class);
	}

	/**
	 * Return the operations that tell from whom messages can come.
	 * @return the operations
	 */
	default SenderIdentityOperations senderIdentities() {
		return operations(SenderIdentityOperations.class);
	}

	/**
	 * Return the operations that keep snippets.
	 * @return the operations
	 */
	default SnippetOperations snippets() {
		return operations(SnippetOperations.class);
	}

	/**
	 * Return the operations that tell what people can subscribe to.
	 * @return the operations
	 */
	default SubscriptionOperations subscriptions() {
		return operations(SubscriptionOperations.class);
	}

	/**
	 * Return the operations that find and change addresses to which email providers do
	 * not send.
	 * @return the operations
	 */
	default SuppressionOperations suppressions() {
		return operations(SuppressionOperations.class);
	}

	/**
	 * Return the operations that send messages to one person.
	 * @return the operations
	 */
	default TransactionalOperations transactional() {
		return operations(TransactionalOperations.class);
	}

	/**
	 * Return the operations that tell about templates of transactional messages, and
	 * change what they say.
	 * @return the operations
	 */
	default TransactionalTemplateOperations transactionalTemplates() {
		return operations(TransactionalTemplateOperations.class);
	}

	/**
	 * Return the operations that list workspaces.
	 * @return the operations
	 */
	default WorkspaceOperations workspaces() {
		return operations(WorkspaceOperations.class);
	}

	/**
	 * Return an implementation of an interface that declares operations of this API with
	 * {@link org.springframework.web.service.annotation.HttpExchange @HttpExchange}. All
	 * accessors go through here, and so may interfaces of the application, for endpoints
	 * that have no accessor: <pre class="code">
	 * public interface DesignOperations {
	 *
	 *     &#64;GetExchange("/v1/designs/{design_id}")
	 *     Design get(&#64;PathVariable("design_id") long designId);
	 *
	 * }
	 *
	 * Design design = v1.operations(DesignOperations.class).get(7);
	 * </pre> Calls get the credential, rate limits, errors, retries and metrics like all
	 * others, the latter under the name of the interface without {@code Operations} and
	 * that of the method, {@code design.get} here. What is no GET or HEAD is repeated
	 * after a failure that leaves its outcome open only if it is marked with
	 * {@link io.github.customeriospring.http.declared.SafeToRetry @SafeToRetry}. A URL is
	 * the whole path, without host. Types of the application keep the names that they
	 * declare or are annotated with, in requests and in answers.
	 * @param <T> the type of the interface
	 * @param type the interface
	 * @return the implementation, always the same, thread-safe
	 * @throws IllegalArgumentException if the type declares something that cannot be
	 * called; the message names the method
	 */
	<T> T operations(Class<T> type);

	/**
	 * Begin to build a client.
	 * @return the builder
	 */
	static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CustomerioV1Client}.
	 */
	final class Builder extends ApiClientBuilder<Builder> {

		private @Nullable String apiKey;

		private Builder() {
			super(Api.APP);
		}

		/**
		 * Set the App API key.
		 * @param apiKey the key
		 * @return this builder
		 */
		public Builder apiKey(String apiKey) {
			this.apiKey = apiKey;
			return this;
		}

		/**
		 * Create the client. Nothing is sent.
		 * @return the client
		 * @throws IllegalArgumentException if the key is missing or cannot be one
		 */
		public CustomerioV1Client build() {
			String token = credential(this.apiKey, "api-key");
			return new DefaultCustomerioV1Client(connect((headers) -> {
				if (token != null) {
					headers.setBearerAuth(token);
				}
			}));
		}

	}

}
