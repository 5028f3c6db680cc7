import { get } from './api.js';
import { badge, h, section, table } from './dom.js';
import { body, clock, duration, time } from './format.js';

function status(line) {
	const kind = line.status >= 200 && line.status < 300 ? 'good' : line.status === 0 || line.status >= 500 ? 'bad' : 'warn';
	return badge(line.status === 0 ? 'no answer' : line.status, kind);
}

function headers(values) {
	const rows = Object.entries(values).map(([name, all]) => [name, all.join(', ')]);
	return rows.length === 0 ? h('p', { class: 'quiet' }, 'no headers') : table(rows);
}

export const requests = {
	name: 'requests',
	title: 'Requests',
	empty: 'No request has arrived yet.',
	filters: async () => ({
		status: [['', 'any status'], ['failed', 'failed'], ['200', '200'], ['400', '400'], ['401', '401'], ['404', '404'],
			['429', '429'], ['503', '503'], ['0', 'no answer']],
		operation: [['', 'any operation'], ...(await get('api/faults')).json.operations.map((name) => [name, name])]
	}),
	list: (params) => get('api/requests', params),
	key: (line) => String(line.number),
	row: (line) => [
		status(line),
		h('span', { class: 'main' }, `${line.method} ${line.path}`),
		h('span', { class: 'sub' }, h('span', {}, clock(line.at)), h('span', {}, duration(line.milliseconds)),
				h('span', {}, line.operation ?? 'no operation'), line.fault ? h('span', { class: 'warn' }, line.fault) : null)
	],
	detail: (key) => get(`api/requests/${encodeURIComponent(key)}`),
	render: (view) => [
		h('h2', {}, `${view.method} ${view.path}`),
		table([['Status', status(view)], ['Arrived', time(view.at)], ['Took', duration(view.milliseconds)],
			['Operation', view.operation], ['Route', view.route], ['Fault', view.fault]]),
		section('Request', body(view.body)),
		section('Answer', body(view.answer)),
		section('Headers of the request', headers(view.headers)),
		section('Headers of the answer', headers(view.answerHeaders))
	]
};
