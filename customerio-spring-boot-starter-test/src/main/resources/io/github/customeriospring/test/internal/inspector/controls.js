import { get, post } from './api.js';
import { h, section, table, toast } from './dom.js';
import { time } from './format.js';

const KINDS = [['status', 'answer with a status'], ['delay', 'hold the answer back'], ['reset', 'drop the connection'],
	['reset_after_processing', 'process, then drop the connection'], ['cut_off', 'cut the answer off']];

function select(label, options) {
	return h('select', { 'aria-label': label }, options.map(([value, text]) => h('option', { value }, text)));
}

function number(label, value, max) {
	return h('input', { type: 'number', min: 0, max, value, 'aria-label': label });
}

async function act(path, body, done) {
	try {
		await post(path, body);
		toast(done);
	}
	catch (error) {
		toast(error.message);
	}
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
			status: status.valueAsNumber,
			milliseconds: delay.valueAsNumber
		}, 'Planned');
	};
	return h('form', { class: 'actions', id: 'fail', submit },
			h('label', {}, 'Next', times), h('label', {}, 'Requests', operation), h('label', {}, 'What happens', kind),
			h('label', {}, 'Status', status), h('label', {}, 'Milliseconds', delay), h('button', {}, 'Let fail'));
}

function slow(milliseconds) {
	const delay = number('Milliseconds', milliseconds, 600000);
	const submit = (event) => {
		event.preventDefault();
		act('api/slow-down', { milliseconds: delay.valueAsNumber }, 'Answers take longer now');
	};
	return h('form', { class: 'actions', id: 'slow', submit }, h('label', {}, 'Hold back all answers, in milliseconds', delay),
			h('button', {}, 'Slow down'));
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
			: h('p', { class: 'quiet' }, 'Nothing will fail.')),
		h('p', {}, h('button', { type: 'button', id: 'recover', click: () => act('api/recover', {}, 'All is well') }, 'End the outage'))
	]
};

export const workspaces = {
	name: 'workspaces',
	title: 'Workspaces',
	only: true,
	detail: () => get('api/workspaces'),
	render: (view) => view.items.map((workspace) => [
		h('h2', {}, `Workspace ${workspace.name}`),
		table([['Region', workspace.region], ['Time', time(workspace.now)], ['People', String(workspace.people)],
			['Objects', String(workspace.objects)], ['Object types', workspace.objectTypes.join(', ')], ['Events', String(workspace.events)],
			['Operations', String(workspace.operations)], ['Operations that came twice', String(workspace.repeats)]])
	])
};
