import { get, post } from './api.js';
import { faults, workspaces } from './controls.js';
import { h, toast } from './dom.js';
import { messages } from './messages.js';
import { broadcasts, notifications, webhooks } from './outgoing.js';
import { objects, people } from './people.js';
import { requests } from './requests.js';

const VIEWS = [requests, messages, people, objects, broadcasts, notifications, webhooks, faults, workspaces];
const COUNTS = { live: 'liveNotifications' };
const PAGE = 100;

const $ = (id) => document.getElementById(id);
const wide = matchMedia('(min-width: 50.01rem)');

let view = requests;
let key = null;
let limit = PAGE;
let version = 0;
let counts = {};
let items = [];
let shownList = null;
let shownDetail = null;

function route() {
	const [, name, encoded] = location.hash.split('/');
	const next = VIEWS.find((each) => each.name === name) ?? requests;
	const changed = next !== view || shownList === null;
	view = next;
	key = encoded ? decodeURIComponent(encoded) : null;
	if (changed) {
		limit = PAGE;
		items = [];
		shownList = null;
		$('search').value = '';
		$('rows').replaceChildren();
		showFilters();
	}
	shownDetail = null;
	showViews();
	refresh();
}

function showViews() {
	$('views').replaceChildren(...VIEWS.map((each, index) => h('a', {
		href: `#/${each.name}`,
		title: index < 8 ? `Key ${index + 1}` : null,
		'aria-current': each === view ? 'page' : null
	}, each.title, h('span', { class: 'count' }, counts[COUNTS[each.name] ?? each.name] ?? ''))));
	document.title = `${view.title} – Fake Customer.io`;
}

async function showFilters() {
	const current = view;
	document.querySelectorAll('#filters select').forEach((each) => each.remove());
	const filters = await current.filters?.().catch(() => ({})) ?? {};
	if (current === view) {
		document.querySelectorAll('#filters select').forEach((each) => each.remove());
		$('filters').append(...Object.entries(filters).map(([name, options]) => h('select', {
			name,
			'aria-label': name,
			change: refresh
		}, options.map(([value, text]) => h('option', { value }, text)))));
	}
}

function params() {
	const selected = [...document.querySelectorAll('#filters select')].map((each) => [each.name, each.value]);
	return { q: $('search').value.trim(), limit, ...Object.fromEntries(selected) };
}

async function refresh() {
	const current = view;
	try {
		$('list').hidden = Boolean(current.only);
		if (!current.only) {
			const answer = await current.list(params());
			if (current !== view) {
				return;
			}
			showList(answer);
		}
		await showDetail();
		connected(true);
	}
	catch (error) {
		fail(error);
	}
}

function showList({ text, json }) {
	if (text === shownList) {
		return;
	}
	shownList = text;
	items = json.items;
	const focused = document.activeElement?.dataset?.key;
	$('total').textContent = json.total === 0 ? ($('search').value ? 'Nothing found.' : view.empty)
			: `${items.length} of ${json.total}` + (json.address ? ` to ${json.address}` : '');
	$('rows').replaceChildren(...items.map((item) => h('li', {}, h('a', {
		class: 'row',
		href: `#/${view.name}/${encodeURIComponent(view.key(item))}`,
		'data-key': view.key(item)
	}, view.row(item)))));
	$('more').hidden = items.length >= json.total;
	if (focused !== undefined) {
		rows().find((row) => row.dataset.key === focused)?.focus();
	}
}

async function showDetail() {
	document.body.toggleAttribute('data-open', key !== null || Boolean(view.only));
	rows().forEach((row) => row.dataset.key === key ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current'));
	if (key === null && !view.only) {
		shownDetail = null;
		$('detail').replaceChildren(h('p', { class: 'quiet' }, items.length ? 'Choose one to see all of it.' : ''));
		return;
	}
	const [current, wanted] = [view, key];
	const detail = await (view.detail ? view.detail(key) : find());
	const text = `${current.name} ${wanted} ${detail?.text}`;
	if (current !== view || wanted !== key || text === shownDetail || isBusy()) {
		return;
	}
	const first = shownDetail === null;
	shownDetail = text;
	$('detail').replaceChildren(
			h('a', { class: 'back', href: `#/${current.name}`, hidden: Boolean(current.only) }, '← Back to the list'),
			...(detail ? current.render(detail.json) : [h('p', {}, 'It is not there any more.')]).flat(Infinity).filter(Boolean));
	if (first) {
		$('detail').scrollTop = 0;
		if (!wide.matches) {
			$('detail').focus({ preventScroll: true });
		}
	}
}

/** Views without a route for one item show what is in the list. */
function find() {
	const item = items.find((each) => view.key(each) === key);
	return item ? { text: JSON.stringify(item), json: item } : null;
}

/** Nobody wants a form to be replaced while they fill it in. */
function isBusy() {
	return shownDetail !== null && $('detail').contains(document.activeElement)
			&& document.activeElement.matches('input, select');
}

function rows() {
	return [...document.querySelectorAll('#rows .row')];
}

function fail(error) {
	if (error instanceof TypeError) {
		connected(false);
	}
	else {
		shownDetail = null;
		$('detail').replaceChildren(h('p', { class: 'bad' }, error.message));
	}
}

function connected(alive) {
	$('state').textContent = alive ? 'live' : 'not reachable';
	$('state').classList.toggle('lost', !alive);
}

async function poll() {
	if (!document.hidden) {
		try {
			const answer = await get('changes', { since: version });
			connected(true);
			if (answer) {
				({ version, counts } = answer.json);
				showViews();
				await refresh();
			}
		}
		catch {
			connected(false);
		}
	}
	setTimeout(poll, 1000);
}

function step(by) {
	const all = rows();
	const current = all.findIndex((row) => row === document.activeElement);
	const picked = current >= 0 ? current : all.findIndex((row) => row.dataset.key === key);
	const next = all[picked < 0 ? 0 : Math.min(all.length - 1, Math.max(0, picked + by))];
	next?.focus();
	if (next && wide.matches) {
		location.replace(next.href);
	}
}

function theme() {
	const root = document.documentElement;
	const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	localStorage.setItem('theme', root.dataset.theme);
}

function closeDetail() {
	if (key !== null) {
		const row = rows().find((each) => each.dataset.key === key);
		location.hash = `#/${view.name}`;
		row?.focus();
	}
}

const KEYS = {
	'/': () => $('search').focus(),
	j: () => step(1),
	k: () => step(-1),
	ArrowDown: () => step(1),
	ArrowUp: () => step(-1),
	Escape: closeDetail,
	t: theme,
	'?': () => $('keys').showModal()
};

function onKey(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || $('keys').open) {
		return;
	}
	if (event.target.matches('input, select, textarea')) {
		if (event.key === 'Escape') {
			event.target.blur();
		}
		return;
	}
	const chosen = VIEWS[Number(event.key) - 1];
	const action = KEYS[event.key] ?? (chosen && /^[1-8]$/.test(event.key) ? () => location.hash = `#/${chosen.name}` : null);
	if (action && !(event.key.startsWith('Arrow') && $('detail').contains(event.target))) {
		event.preventDefault();
		action();
	}
}

/** The first click asks, the second one does it. */
async function onReset(event) {
	const button = event.currentTarget;
	if (!button.dataset.sure) {
		button.dataset.sure = 'true';
		button.textContent = 'Forget everything?';
		setTimeout(() => {
			delete button.dataset.sure;
			button.textContent = 'Reset';
		}, 4000);
		return;
	}
	try {
		await post('api/reset');
		location.hash = `#/${view.name}`;
		toast('Everything is forgotten');
	}
	catch (error) {
		toast(error.message);
	}
}

let typing;

const stored = localStorage.getItem('theme');
if (stored === 'dark' || stored === 'light') {
	document.documentElement.dataset.theme = stored;
}
$('search').addEventListener('input', () => {
	clearTimeout(typing);
	typing = setTimeout(refresh, 200);
});
$('filters').addEventListener('submit', (event) => event.preventDefault());
$('more').addEventListener('click', () => {
	limit = Math.min(1000, limit * 2);
	refresh();
});
$('theme').addEventListener('click', theme);
$('help').addEventListener('click', () => $('keys').showModal());
$('reset').addEventListener('click', onReset);
addEventListener('keydown', onKey);
addEventListener('hashchange', route);
document.addEventListener('visibilitychange', () => !document.hidden && refresh());
route();
poll();
