import { get, message, post } from './api.js';
import { badge, h, section, table, toast } from './dom.js';
import { bytes, clock, json, person, personLink, plain, stringify, time } from './format.js';

const KINDS = { sent: 'good', drafted: 'warn', undeliverable: 'bad' };

function headers(value) {
	let read = value;
	try {
		read = typeof value === 'string' ? JSON.parse(value) : value;
	}
	catch {
		return h('pre', {}, value);
	}
	const pairs = Array.isArray(read) ? read.map((each) => [each.name, each.value]) : Object.entries(read ?? {});
	return pairs.length === 0 ? null : section('Headers', table(pairs.map(([name, each]) => [name, plain(each)])));
}

function addresses(view) {
	return [['From', view.from], ['To', view.to.join(', ')], ['Cc', view.cc.join(', ')], ['Bcc', view.bcc.join(', ')],
		['Reply-To', view.fields.reply_to]];
}

function actions(view) {
	const act = (action, done, body) => async () => {
		try {
			const { json: told } = await post(`${message(view.deliveryId)}/${action}`, body?.());
			toast(told.webhook ? `${done}: a webhook goes out` : `${done}. No webhook: nobody said where they go`);
		}
		catch (error) {
			toast(error.message);
		}
	};
	const href = h('input', { value: 'https://example.com/', 'aria-label': 'Link to click' });
	const reason = h('input', { value: 'The recipient does not exist', 'aria-label': 'Reason of the bounce' });
	return h('div', { class: 'actions' },
			h('button', { type: 'button', 'data-action': 'open', click: act('open', 'Opened') }, 'Open'),
			h('button', { type: 'button', 'data-action': 'unsubscribe', click: act('unsubscribe', 'Unsubscribed') }, 'Unsubscribe'),
			h('span', { class: 'pair' }, h('label', {}, 'Link', href),
					h('button', { type: 'button', 'data-action': 'click', click: act('click', 'Clicked', () => ({ href: href.value })) }, 'Click')),
			h('span', { class: 'pair' }, h('label', {}, 'Reason', reason),
					h('button', { type: 'button', 'data-action': 'bounce', click: act('bounce', 'Bounced', () => ({ reason: reason.value })) },
							'Bounce')));
}

function attachments(view) {
	return view.attachments.length === 0 ? null : section('Attachments', h('ul', {}, view.attachments.map((file) => h('li', {},
			h('a', { href: `/_inspector/${message(view.deliveryId)}/attachments/${file.number}`, download: true }, file.name),
			` ${bytes(file.size)}`))));
}

function content(view) {
	if (!view.html && !view.text) {
		return h('p', { class: 'quiet' }, 'The content is in the template, which the fake does not have.');
	}
	return [
		view.html ? section('Preview', h('iframe', {
			sandbox: true,
			title: 'Preview of the message',
			src: `/_inspector/preview/${encodeURIComponent(view.deliveryId)}`
		})) : null,
		view.text ? section('Text', h('pre', {}, view.text)) : null,
		view.source ? h('details', {}, h('summary', {}, 'HTML source'), h('pre', {}, view.source)) : null
	];
}

export const messages = {
	name: 'messages',
	title: 'Messages',
	empty: 'No message was sent yet.',
	filters: async () => ({
		channel: [['', 'any channel'], ...['email', 'push', 'sms', 'whatsapp', 'in_app', 'inbox_message'].map((name) => [name, name])],
		status: [['', 'any status'], ...Object.keys(KINDS).map((name) => [name, name])]
	}),
	list: (params) => get('api/messages', params),
	key: (line) => line.deliveryId,
	row: (line) => [
		badge(line.status, KINDS[line.status]),
		h('span', { class: 'main' }, line.subject ?? line.template ?? line.channel),
		h('span', { class: 'sub' }, h('span', {}, clock(line.queuedAt)), h('span', {}, line.channel),
				h('span', {}, line.to.join(', ') || person(line.person)), line.attachments ? h('span', {}, `attachments: ${line.attachments}`) : null)
	],
	detail: (key) => get(message(key)),
	render: (view) => [
		h('h2', {}, view.subject ?? view.template ?? view.channel),
		table([['Status', badge(view.status, KINDS[view.status])], ['Channel', view.channel], ...addresses(view),
			['Person', personLink(view.person)], ['Template', view.template], ['Accepted', time(view.queuedAt)],
			['To be sent', time(view.sendAt)], ['Delivery', view.deliveryId]]),
		actions(view),
		content(view),
		attachments(view),
		headers(view.headers),
		Object.keys(view.data).length ? section('Data for the template', json(stringify(view.data))) : null,
		view.metrics.length ? section('Reported', table(view.metrics.map((each) => [each.metric, time(each.timestamp)]))) : null,
		view.webhooks.length ? section('Webhooks', table(view.webhooks.map((each) => [each.metric, each.status || 'no answer yet',
			time(each.at)]))) : null,
		h('details', {}, h('summary', {}, 'All other fields'), json(stringify(view.fields)))
	]
};
