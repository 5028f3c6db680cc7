import { get } from './api.js';
import { badge, h, section, table } from './dom.js';
import { clock, json, person, personLink, stringify, time } from './format.js';

const STATES = { ACTIVE: 'good', FAILED: 'bad' };

export const broadcasts = {
	name: 'broadcasts',
	title: 'Broadcasts',
	empty: 'No broadcast was triggered yet.',
	list: (params) => get('api/broadcasts', params),
	key: (broadcast) => String(broadcast.triggerId),
	row: (broadcast) => [
		badge(broadcast.failed ? 'failed' : 'triggered', broadcast.failed ? 'bad' : 'good'),
		h('span', { class: 'main' }, `Broadcast ${broadcast.broadcastId}`),
		h('span', { class: 'sub' }, h('span', {}, clock(broadcast.triggeredAt)), h('span', {}, `trigger ${broadcast.triggerId}`),
				h('span', {}, `people: ${broadcast.recipients.length}`))
	],
	render: (broadcast) => [
		h('h2', {}, `Broadcast ${broadcast.broadcastId}, trigger ${broadcast.triggerId}`),
		table([['Triggered', time(broadcast.triggeredAt)], ['Audience', broadcast.audience.toLowerCase()]]),
		broadcast.errors.length ? section('Errors', h('ul', { class: 'bad' }, broadcast.errors.map((error) => h('li', {}, error)))) : null,
		section('Recipients', table(broadcast.recipients.map((each) => [personLink(each.identifiers), stringify(each.data)]))),
		section('Request', json(stringify(broadcast.fields)))
	]
};

export const notifications = {
	name: 'live',
	title: 'Live notifications',
	empty: 'No live notification was started yet.',
	list: (params) => get('api/live-notifications', params),
	key: (notification) => notification.instanceId,
	row: (notification) => [
		badge(notification.state.toLowerCase(), STATES[notification.state]),
		h('span', { class: 'main' }, notification.notificationType),
		h('span', { class: 'sub' }, h('span', {}, clock(notification.startedAt)), h('span', {}, person(notification.person)))
	],
	render: (notification) => [
		h('h2', {}, notification.notificationType),
		table([['State', badge(notification.state.toLowerCase(), STATES[notification.state])], ['Person', personLink(notification.person)],
			['Platform', notification.platform], ['Started', time(notification.startedAt)], ['Expires', time(notification.expiresAt)],
			['Ended', time(notification.endedAt)], ['Failed', notification.failureReason], ['Instance', notification.instanceId]]),
		section('Content', json(stringify(notification.contentState))),
		section('Attributes', json(stringify(notification.attributes))),
		section('Deliveries', table(notification.deliveries.map((step) => [step.operation, step.id, time(step.createdAt)])))
	]
};

export const webhooks = {
	name: 'webhooks',
	title: 'Webhooks',
	empty: 'No webhook was sent yet. A test says with webhooks().sendTo(url) where they go.',
	list: (params) => get('api/webhooks', params),
	key: (webhook) => String(webhook.number),
	row: (webhook) => [
		answer(webhook),
		h('span', { class: 'main' }, `${webhook.event.objectType} ${webhook.event.metric}`),
		h('span', { class: 'sub' }, h('span', {}, clock(webhook.event.timestamp)), h('span', {}, `attempts: ${webhook.attempts}`))
	],
	render: (webhook) => [
		h('h2', {}, `${webhook.event.objectType} ${webhook.event.metric}`),
		table([['Answer', answer(webhook)], ['Attempts', String(webhook.attempts)], ['Happened', time(webhook.event.timestamp)],
			['Event', webhook.event.id]]),
		section('Data', json(stringify(webhook.event.data)))
	]
};

function answer(webhook) {
	if (webhook.attempts === 0) {
		return badge('waiting', 'warn');
	}
	return badge(webhook.status || 'no answer', webhook.acknowledged ? 'good' : 'bad');
}
