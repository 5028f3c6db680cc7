import { get, message, post } from './api.js';
import { attempt, badge, h, quiet, section, table } from './dom.js';
import { block, bytes, clock, json, parse, person, personLink, plain, stringify, time } from './format.js';

const KINDS = { sent: 'good', drafted: 'warn', undeliverable: 'bad' };
const CHANNELS = ['email', 'push', 'sms', 'whatsapp', 'in_app', 'inbox_message'];
const LINK = /\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/gi;

function headers(value) {
	let read = value;
	try {
		read = typeof value === 'string' ? parse(value) : value;
	}
	catch {
		return section('Headers', block(String(value)));
	}
	if (read === null || typeof read !== 'object') {
		return read === null || read === undefined ? null : section('Headers', block(plain(read)));
	}
	const pairs = Array.isArray(read) ? read.map((each) => [each?.name ?? stringify(each), each?.value ?? '']) : Object.entries(read);
	return pairs.length === 0 ? null : section('Headers', table(pairs.map(([name, each]) => [name, plain(each) || ' '])));
}

function addresses(view) {
	return [['From', view.from], ['To', view.to.join(', ')], ['Cc', view.cc.join(', ')], ['Bcc', view.bcc.join(', ')],
		['Reply-To', view.fields.reply_to]].map(([name, value]) => [name, value && plain(value)]);
}

/** The links in an email, so that a tester can click one of them. */
function links(source) {
	const found = [...(source ?? '').matchAll(LINK)].map(([, href]) => href.replaceAll('&amp;', '&'));
	return [...new Set(found)].slice(0, 50);
}

function actions(view) {
	const act = (action, done, body) => () => attempt(() => post(`${message(view.deliveryId)}/${action}`, body?.()),
			({ json: told }) => told.webhook ? `${done}: a webhook goes out` : `${done}. No webhook: nobody said where they go`);
	const found = links(view.source);
	const href = h('input', { value: found[0] ?? 'https://example.com/', 'aria-label': 'Link to click', list: 'links' });
	const reason = h('input', { value: 'The recipient does not exist', 'aria-label': 'Reason of the bounce' });
	const button = (name, click) => h('button', { type: 'button', 'data-action': name, click }, name[0].toUpperCase() + name.slice(1));
	return h('div', { class: 'actions' },
			h('span', { class: 'pair' }, button('open', act('open', 'Opened')), button('unsubscribe', act('unsubscribe', 'Unsubscribed'))),
			h('span', { class: 'pair' }, h('label', {}, 'Link', href), button('click', act('click', 'Clicked', () => ({ href: href.value })))),
			h('span', { class: 'pair' }, h('label', {}, 'Reason', reason),
					button('bounce', act('bounce', 'Bounced', () => ({ reason: reason.value })))),
			h('datalist', { id: 'links' }, found.map((value) => h('option', { value }))));
}

function attachments(view) {
	return view.attachments.length === 0 ? null : section('Attachments', h('ul', { class: 'files' }, view.attachments.map((file) => h('li', {},
			h('a', { href: `/_inspector/${message(view.deliveryId)}/attachments/${file.number}`, download: true }, file.name),
			h('span', { class: 'quiet' }, ` ${bytes(file.size)}`)))));
}

function content(view) {
	if (!view.html && !view.text) {
		return quiet('The content is in the template, which the fake does not have.');
	}
	return [
		view.html ? section('Preview', h('iframe', {
			sandbox: true,
			title: 'Preview of the message',
			src: `/_inspector/preview/${encodeURIComponent(view.deliveryId)}?${encodeURIComponent(view.queuedAt)}`
		}), quiet('Without scripts, forms, links, and images from elsewhere.')) : null,
		view.text ? section('Text', block(view.text)) : null,
		view.source ? h('details', {}, h('summary', {}, 'HTML source'), block(view.source)) : null
	];
}

function story(view) {
	const webhook = (each) => h('a', { href: `#/webhooks/${each.number}` }, each.metric);
	const outcomes = Object.entries(view.outcomes);
	return [
		outcomes.length ? section('What became of it', table(outcomes.map(([metric, at]) => [metric, time(at)]))) : null,
		view.webhooks.length ? section('Webhooks', table(view.webhooks.map((each) => [webhook(each),
			each.status || (each.attempts ? 'no answer' : 'waiting'), time(each.at)]))) : null
	];
}

export const messages = {
	name: 'messages',
	title: 'Messages',
	empty: ['No message was sent yet.', () => 'Transactional email, push, SMS, WhatsApp and in-app messages come here.'],
	filters: async () => ({
		channel: [['', 'any channel'], ...CHANNELS.map((name) => [name, name])],
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
		section('Play the recipient', actions(view)),
		content(view),
		attachments(view),
		headers(view.headers),
		Object.keys(view.data).length ? section('Data for the template', json(stringify(view.data))) : null,
		story(view),
		view.metrics.length ? section('Reported by the application', table(view.metrics.map((each) => [each.metric,
			time(each.timestamp), stringify(each.details)]))) : null,
		h('details', {}, h('summary', {}, 'All other fields'), json(stringify(view.fields)))
	]
};
