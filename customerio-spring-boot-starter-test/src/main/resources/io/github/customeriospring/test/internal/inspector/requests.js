import { get } from './api.js';
import { badge, h, section, table } from './dom.js';
import { body, clock, duration, headers, time } from './format.js';

const STATUSES = ['200', '201', '204', '207', '400', '401', '403', '404', '413', '422', '429', '500', '503'];

function status(line) {
	const kind = line.status >= 200 && line.status < 300 ? 'good' : line.status === 0 || line.status >= 500 ? 'bad' : 'warn';
	return badge(line.status === 0 ? 'no answer' : line.status, kind);
}

export const requests = {
	name: 'requests',
	title: 'Requests',
	empty: ['No request has arrived yet.', () => `Let your application call ${location.origin}`],
	filters: async () => ({
		status: [['', 'any status'], ['failed', 'failed'], ...STATUSES.map((each) => [each, each]), ['0', 'no answer']],
		operation: [['', 'any operation'], ...(await get('api/faults')).json.operations.map((name) => [name, name])]
	}),
	list: (params) => get('api/requests', params),
	key: (line) => String(line.number),
	row: (line) => [
		status(line),
		h('span', { class: 'main' }, h('b', {}, line.method), ` ${line.path}`),
		h('span', { class: 'sub' }, h('span', {}, clock(line.at)), h('span', {}, duration(line.milliseconds)),
				h('span', {}, line.operation ?? 'no operation'), line.fault ? h('span', { class: 'warn' }, line.fault) : null)
	],
	detail: (key) => get(`api/requests/${encodeURIComponent(key)}`),
	render: (view) => [
		h('h2', {}, `${view.method} ${view.path}`),
		table([['Status', status(view)], ['Arrived', time(view.at)], ['Took', duration(view.milliseconds)],
			['Operation', view.operation], ['Route', view.route], ['Fault', view.fault]]),
		h('div', { class: 'sides' }, h('section', {}, section('Request', body(view.body))),
				h('section', {}, section('Answer', body(view.answer)))),
		section('Headers of the request', headers(view.headers)),
		section('Headers of the answer', headers(view.answerHeaders))
	]
};
