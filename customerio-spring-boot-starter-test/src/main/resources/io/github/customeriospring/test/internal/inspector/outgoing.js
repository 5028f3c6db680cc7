import { get, post } from './api.js';
import { attempt, badge, h, quiet, section, table } from './dom.js';
import { body, clock, duration, headers, json, person, personLink, stringify, time } from './format.js';

const STATES = { ACTIVE: 'good', FAILED: 'bad' };

export const broadcasts = {
	name: 'broadcasts',
	title: 'Broadcasts',
	empty: ['No broadcast was triggered yet.', () => 'Broadcasts that are triggered through the API come here, with who got them.'],
	list: (params) => get('api/broadcasts', params),
	key: (broadcast) => String(broadcast.triggerId),
	row: (broadcast) => [
		badge(broadcast.failed ? 'failed' : 'triggered', broadcast.failed ? 'bad' : 'good'),
		h('span', { class: 'main' }, `Broadcast ${broadcast.broadcastId}`),
		h('span', { class: 'sub' }, h('span', {}, clock(broadcast.triggeredAt)), h('span', {}, `trigger ${broadcast.triggerId}`),
				h('span', {}, `people: ${broadcast.recipients.length}`))
	],
	detail: (key) => get(`api/broadcasts/${encodeURIComponent(key)}`),
	render: (broadcast) => [
		h('h2', {}, `Broadcast ${broadcast.broadcastId}, trigger ${broadcast.triggerId}`),
		table([['Triggered', time(broadcast.triggeredAt)], ['Audience', broadcast.audience.toLowerCase()]]),
		broadcast.errors.length ? section('Errors', h('ul', { class: 'bad' }, broadcast.errors.map((error) => h('li', {}, error)))) : null,
		section('Recipients', broadcast.recipients.length ? table(broadcast.recipients.map((each) => [personLink(each.identifiers),
			stringify(each.data)])) : quiet('Nobody got it.')),
		section('Request', json(stringify(broadcast.fields)))
	]
};

export const notifications = {
	name: 'live',
	title: 'Live notifications',
	empty: ['No live notification was started yet.', () => 'Live notifications that are started through the API come here.'],
	list: (params) => get('api/live-notifications', params),
	key: (notification) => notification.instanceId,
	row: (notification) => [
		badge(notification.state.toLowerCase(), STATES[notification.state]),
		h('span', { class: 'main' }, notification.notificationType),
		h('span', { class: 'sub' }, h('span', {}, clock(notification.startedAt)), h('span', {}, person(notification.person)))
	],
	detail: (key) => get(`api/live-notifications/${encodeURIComponent(key)}`),
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

function target() {
	const url = h('input', { type: 'url', required: true, placeholder: 'http://localhost:8080/webhooks/customerio', 'aria-label': 'Where webhooks go' });
	const submit = (event) => {
		event.preventDefault();
		attempt(() => post('api/webhooks/target', { url: url.value }), 'Webhooks go there from now on');
	};
	return h('form', { id: 'target', class: 'pair', submit }, h('label', {}, 'Send webhooks to', url), h('button', {}, 'Set'));
}

function state(webhook) {
	if (webhook.attempts === 0) {
		return badge('waiting', 'warn');
	}
	return badge(webhook.status || 'no answer', webhook.acknowledged ? 'good' : 'bad');
}

function answer(webhook) {
	if (webhook.failure) {
		return h('p', { class: 'bad' }, webhook.failure);
	}
	return webhook.answer ? body(webhook.answer) : quiet(webhook.attempts ? 'It is not kept any more.' : 'There is none yet.');
}

export const webhooks = {
	name: 'webhooks',
	title: 'Webhooks',
	empty: ['No webhook was sent yet.', () => 'The fake reports what becomes of messages as soon as it knows where to.'],
	tools: target,
	list: (params) => get('api/webhooks', params),
	key: (webhook) => String(webhook.number),
	row: (webhook) => [
		state(webhook),
		h('span', { class: 'main' }, `${webhook.event.objectType} ${webhook.event.metric}`),
		h('span', { class: 'sub' }, h('span', {}, clock(webhook.event.timestamp)), h('span', {}, `attempts: ${webhook.attempts}`))
	],
	detail: (key) => get(`api/webhooks/${encodeURIComponent(key)}`),
	render: (webhook) => [
		h('h2', {}, `${webhook.event.objectType} ${webhook.event.metric}`),
		table([['Answer', state(webhook)], ['Attempts', String(webhook.attempts)],
			['Took', webhook.milliseconds === null ? null : duration(webhook.milliseconds)], ['Happened', time(webhook.event.timestamp)],
			['Event', webhook.event.id]]),
		h('div', { class: 'sides' }, h('section', {}, section('Webhook', body(webhook.body))),
				h('section', {}, section('Answer', answer(webhook)))),
		webhook.answer ? section('Headers of the answer', headers(webhook.answerHeaders)) : null
	]
};
