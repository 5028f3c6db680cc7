import { get, post } from './api.js';
import { attempt, h, quiet, section, table } from './dom.js';
import { time } from './format.js';

const KINDS = [['status', 'answer with a status'], ['delay', 'hold the answer back'], ['reset', 'drop the connection'],
	['reset_after_processing', 'process, then drop the connection'], ['cut_off', 'cut the answer off']];

function select(label, options) {
	return h('select', { 'aria-label': label }, options.map(([value, text]) => h('option', { value }, text)));
}

function number(label, value, max) {
	return h('input', { type: 'number', min: 0, max, value, 'aria-label': label });
}

function act(path, body, done) {
	return attempt(() => post(path, body), done);
}

function failing(operations) {
	const operation = select('Operation', [['', 'all requests'], ...operations.map((name) => [name, name])]);
	const kind = select('What happens', KINDS);
	const times = number('How many', 1, 1000000);
	const status = number('Status', 503, 599);
	const delay = number('Milliseconds', 1000, 600000);
	const submit = (event) => {
		event.preventDefault();
		act('api/faults', {
			operation: operation.value || null,
			kind: kind.value,
			times: times.valueAsNumber,
			...(kind.value === 'status' ? { status: status.valueAsNumber } : {}),
			...(kind.value === 'delay' ? { milliseconds: delay.valueAsNumber } : {})
		}, 'Planned');
	};
	return h('form', { class: 'actions', id: 'fail', submit },
			h('label', {}, 'The next', times), h('label', {}, 'Requests', operation), h('label', {}, 'What happens', kind),
			h('label', { class: 'of-status' }, 'Status', status), h('label', { class: 'of-delay' }, 'Milliseconds', delay),
			h('button', {}, 'Let fail'));
}

function slow(milliseconds) {
	const delay = number('Milliseconds', milliseconds, 600000);
	const submit = (event) => {
		event.preventDefault();
		act('api/slow-down', { milliseconds: delay.valueAsNumber }, 'Answers take longer now');
	};
	return h('form', { class: 'actions', id: 'slow', submit }, h('label', {}, 'Hold back all answers, in milliseconds', delay),
			h('button', {}, 'Slow down'), milliseconds > 0 ? h('span', { class: 'warn' }, `Answers are held back by ${milliseconds} ms.`) : null);
}

/** Faults have no list of their own: the detail shows all of them. */
export const faults = {
	name: 'faults',
	title: 'Faults',
	only: true,
	detail: () => get('api/faults'),
	render: (view) => [
		h('h2', {}, 'Faults'),
		section('Let requests fail', failing(view.operations)),
		section('Slow down', slow(view.milliseconds)),
		section('Planned', view.items.length ? table(view.items.map((fault) => [`${fault.remaining} × ${fault.requests}`, fault.fault]))
			: quiet('Nothing will fail.')),
		h('p', {}, h('button', { type: 'button', id: 'recover', click: () => act('api/recover', {}, 'All is well') }, 'End the outage'))
	]
};

export const workspaces = {
	name: 'workspaces',
	title: 'Workspaces',
	only: true,
	detail: () => get('api/workspaces'),
	render: (view) => [
		...view.items.map((workspace) => [
			h('h2', {}, `Workspace ${workspace.name}`),
			table([['Address', location.origin], ['Region', workspace.region], ['Time', time(workspace.now)],
				['People', String(workspace.people)], ['Objects', String(workspace.objects)],
				['Object types', workspace.objectTypes.join(', ')], ['Events', String(workspace.events)],
				['Operations', String(workspace.operations)], ['Operations that came twice', String(workspace.repeats)]])
		]),
		Object.keys(view.others).length ? section('Other workspaces of the application', table(Object.entries(view.others).map(
				([name, url]) => [name, h('a', { href: url }, url)]))) : null
	]
};
