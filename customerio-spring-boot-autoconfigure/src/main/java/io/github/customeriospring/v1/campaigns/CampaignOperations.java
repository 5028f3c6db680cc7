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

package io.github.customeriospring.v1.campaigns;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Action;
import io.github.customeriospring.v1.shared.content.ActionPage;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsRange;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Tells about campaigns, and changes what they send. Customer.io also calls them
 * automations. A number that belongs to no campaign or action becomes a
 * {@link io.github.customeriospring.CustomerioNotFoundException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Campaigns">Campaigns</a>
 */
public interface CampaignOperations {

	/**
	 * Return all campaigns of the workspace.
	 * @return the campaigns
	 */
	@ResponseField("campaigns")
	@GetExchange("/v1/campaigns")
	List<Campaign> list();

	/**
	 * Return a campaign.
	 * @param campaignId the number of the campaign
	 * @return the campaign
	 */
	@ResponseField("campaign")
	@GetExchange("/v1/campaigns/{campaign_id}")
	Campaign get(@PathVariable("campaign_id") long campaignId);

	/**
	 * Return the actions of a campaign, the first 10.
	 * @param campaignId the number of the campaign
	 * @return the first page
	 */
	default ActionPage actions(long campaignId) {
		return actions(campaignId, Paging.first());
	}

	/**
	 * Return the actions of a campaign, one page of at most 10.
	 * @param campaignId the number of the campaign
	 * @param paging which page; Customer.io takes no other size
	 * @return the page
	 */
	@GetExchange("/v1/campaigns/{campaign_id}/actions")
	ActionPage actions(@PathVariable("campaign_id") long campaignId, Paging paging);

	/**
	 * Stream all actions of a campaign. Pages are read as the stream goes on; a failure
	 * surfaces where the stream is consumed.
	 * @param campaignId the number of the campaign
	 * @return a lazy, sequential stream
	 */
	default Stream<Action> actionsAll(long campaignId) {
		return CursorPage.stream(Paging.first(), (paging) -> actions(campaignId, paging));
	}

	/**
	 * Return an action.
	 * @param campaignId the number of the campaign
	 * @param actionId the number of the action
	 * @return the action
	 */
	@ResponseField("action")
	@GetExchange("/v1/campaigns/{campaign_id}/actions/{action_id}")
	Action action(@PathVariable("campaign_id") long campaignId, @PathVariable("action_id") long actionId);

	/**
	 * Change an action.
	 * @param campaignId the number of the campaign
	 * @param actionId the number of the action
	 * @param update the change, of the kind of the action
	 * @return the action after the change
	 */
	@SafeToRetry
	@ResponseField("action")
	@PutExchange("/v1/campaigns/{campaign_id}/actions/{action_id}")
	Action updateAction(@PathVariable("campaign_id") long campaignId, @PathVariable("action_id") long actionId,
			@RequestBody UpdateAction update);

	/**
	 * Return an action in one language.
	 * @param campaignId the number of the campaign
	 * @param actionId the number of the action
	 * @param language the language, such as {@code de}
	 * @return the action
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if it does not
	 * have the language
	 */
	@ResponseField("action")
	@GetExchange("/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}")
	Action actionLanguage(@PathVariable("campaign_id") long campaignId, @PathVariable("action_id") long actionId,
			@PathVariable("language") String language);

	/**
	 * Change an action in one language.
	 * @param campaignId the number of the campaign
	 * @param actionId the number of the action
	 * @param language the language, such as {@code de}
	 * @param update the change, of the kind of the action
	 * @return the action after the change
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if it does not
	 * have the language
	 */
	@SafeToRetry
	@ResponseField("action")
	@PutExchange("/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}")
	Action updateActionLanguage(@PathVariable("campaign_id") long campaignId, @PathVariable("action_id") long actionId,
			@PathVariable("language") String language, @RequestBody UpdateAction update);

	/**
	 * Return messages of a campaign, one page.
	 * @param campaignId the number of the campaign
	 * @param query which messages
	 * @param paging which page, of 50 messages unless it says otherwise
	 * @return the page
	 */
	@GetExchange("/v1/campaigns/{campaign_id}/messages")
	MessagePage messages(@PathVariable("campaign_id") long campaignId, MessageQuery query, Paging paging);

	/**
	 * Stream messages of a campaign. Pages of 1000 are read as the stream goes on; a
	 * failure surfaces where the stream is consumed. Customer.io does not promise a next
	 * page, and the stream ends with the first page that names none: use a window of time
	 * to be sure of all.
	 * @param campaignId the number of the campaign
	 * @param query which messages
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> messagesAll(long campaignId, MessageQuery query) {
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.of(1000), (paging) -> messages(campaignId, query, paging));
	}

	/**
	 * Return what became of the messages of a campaign.
	 * @param campaignId the number of the campaign
	 * @param range which messages
	 * @return the numbers
	 */
	@GetExchange("/v1/campaigns/{campaign_id}/metrics?version=2")
	Metrics metrics(@PathVariable("campaign_id") long campaignId, MetricsRange range);

	/**
	 * Return what became of the messages of an action.
	 * @param campaignId the number of the campaign
	 * @param actionId the number of the action
	 * @param range which messages
	 * @return the numbers
	 */
	@GetExchange("/v1/campaigns/{campaign_id}/actions/{action_id}/metrics?version=2")
	Metrics actionMetrics(@PathVariable("campaign_id") long campaignId, @PathVariable("action_id") long actionId,
			MetricsRange range);

	/**
	 * Return how often links in the messages of a campaign were followed.
	 * @param campaignId the number of the campaign
	 * @param query which clicks, of all types of messages
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/campaigns/{campaign_id}/metrics/links")
	List<LinkMetrics> linkMetrics(@PathVariable("campaign_id") long campaignId, LinkMetricsQuery query);

	/**
	 * Return how often links in the messages of an action were followed.
	 * @param campaignId the number of the campaign
	 * @param actionId the number of the action
	 * @param query which clicks
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links")
	List<LinkMetrics> actionLinkMetrics(@PathVariable("campaign_id") long campaignId,
			@PathVariable("action_id") long actionId, LinkMetricsQuery query);

	/**
	 * Return what became of the journeys of a campaign.
	 * @param campaignId the number of the campaign
	 * @param query which journeys
	 * @return the numbers
	 */
	@ResponseField("journey_metric")
	@GetExchange("/v1/campaigns/{campaign_id}/journey_metrics")
	JourneyMetrics journeyMetrics(@PathVariable("campaign_id") long campaignId, JourneyMetricsQuery query);

}
