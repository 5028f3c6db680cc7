import { get, post, Unreachable } from './api.js';
import { faults, workspaces } from './controls.js';
import { attempt, h, quiet, update } from './dom.js';
import { listen } from './keys.js';
import { messages } from './messages.js';
import { broadcasts, notifications, webhooks } from './outgoing.js';
import { objects, people } from './people.js';
import { requests } from './requests.js';
import { changeTheme } from './theme.js';

const VIEWS = [requests, messages, people, objects, broadcasts, notifications, webhooks, faults, workspaces];
const COUNTS = { live: 'liveNotifications' };
const PAGE = 100;

const $ = (id) => document.getElementById(id);
const wide = matchMedia('(min-width: 50.01rem)');

let view = null;
let key = null;
let offset = 0;
let total = 0;
let version = 0;
let counts = {};
let shownList = null;
let shownDetail = null;
/** Counts refreshes, so that an answer that comes late does not replace a later one. */
let refreshes = 0;

function route() {
	const [, name, encoded] = location.hash.split('/');
	const next = VIEWS.find((each) => each.name === name) ?? requests;
	key = encoded ? decoded(encoded) : null;
	shownDetail = null;
	if (next !== view) {
		view = next;
		offset = 0;
		total = 0;
		shownList = null;
		$('search').value = '';
		$('rows').replaceChildren();
		$('tools').replaceChildren(...(view.tools ? [view.tools()] : []));
		showFilters();
	}
	showViews();
	document.querySelector('#views [aria-current]').scrollIntoView({ block: 'nearest', inline: 'nearest' });
	refresh();
}

/** Somebody may have typed it. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	}
	catch {
		return text;
	}
}

function showViews() {
	update($('views'), VIEWS.map((each, index) => h('a', {
		href: `#/${each.name}`,
		title: `Key ${index + 1}`,
		'aria-current': each === view ? 'page' : null
	}, each.title, h('span', { class: 'count' }, counts[COUNTS[each.name] ?? each.name] ?? ''))));
	document.title = `${view.title} – Fake Customer.io`;
}

async function showFilters() {
	const current = view;
	$('selects').replaceChildren();
	const filters = await current.filters?.().catch(() => ({})) ?? {};
	if (current === view) {
		$('selects').replaceChildren(...Object.entries(filters).map(([name, options]) => h('select', {
			name,
			'aria-label': name,
			change: search
		}, options.map(([value, text]) => h('option', { value }, text)))));
	}
}

/** What is looked for begins on the first page. */
function search() {
	offset = 0;
	refresh();
}

function params() {
	const selected = [...$('selects').children].map((each) => [each.name, each.value]);
	return { q: $('search').value.trim(), limit: PAGE, offset, ...Object.fromEntries(selected) };
}

function isSearched() {
	return $('search').value.trim() !== '' || [...$('selects').children].some((each) => each.value !== '');
}

async function refresh() {
	const mine = ++refreshes;
	try {
		$('list').hidden = Boolean(view.only);
		if (!view.only) {
			const answer = await view.list(params());
			if (mine !== refreshes) {
				return;
			}
			if (offset > 0 && offset >= answer.json.total) {
				offset = 0;
				return await refresh();
			}
			showList(answer);
		}
		await showDetail(mine);
		connected(true);
	}
	catch (error) {
		if (mine === refreshes) {
			fail(error);
		}
	}
}

function showList({ text, json }) {
	const state = `${view.name} ${offset} ${isSearched()} ${text}`;
	if (state === shownList) {
		return;
	}
	shownList = state;
	total = json.total;
	const focused = document.activeElement?.dataset?.key;
	update($('total'), summary(json));
	$('rows').replaceChildren(...json.items.map((item) => h('li', {}, h('a', {
		class: 'row',
		href: `#/${view.name}/${encodeURIComponent(view.key(item))}`,
		'data-key': view.key(item)
	}, view.row(item)))));
	update($('empty'), total > 0 ? [] : isSearched() ? [h('b', {}, 'Nothing found.'), h('p', {}, 'Search and filters leave nothing to show.')]
			: [h('b', {}, view.empty[0]), h('p', {}, view.empty[1]())]);
	$('pages').hidden = total <= PAGE;
	$('newer').disabled = offset === 0;
	$('older').disabled = offset + PAGE >= total;
	if (focused !== undefined) {
		rows().find((row) => row.dataset.key === focused)?.focus();
	}
}

/** How much of how much is shown. */
function summary(json) {
	const shown = json.items.length === json.total ? `${json.total} of ${json.total}`
			: `${offset + 1} to ${offset + json.items.length} of ${json.total}`;
	return [...(json.total > 0 ? [h('span', {}, shown)] : []), ...(json.address ? [h('span', {}, `They go to ${json.address}`)] : [])];
}

async function showDetail(mine) {
	document.body.toggleAttribute('data-open', key !== null || Boolean(view.only));
	rows().forEach((row) => row.dataset.key === key ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current'));
	if (key === null && !view.only) {
		shownDetail = null;
		$('detail').replaceChildren(total > 0 ? h('div', { class: 'hint' }, h('b', {}, 'Choose one to see all of it.'),
				h('p', {}, h('kbd', {}, 'j'), ' and ', h('kbd', {}, 'k'), ' go through the list.')) : '');
		return;
	}
	const shown = await view.detail(key).catch((error) => {
		if (error instanceof Unreachable) {
			throw error;
		}
		return { text: error.message, json: null };
	});
	const text = `${view.name} ${key} ${shown.text}`;
	if (mine !== refreshes || text === shownDetail) {
		return;
	}
	const nodes = [
		h('a', { class: 'back', href: `#/${view.name}`, hidden: Boolean(view.only) }, '← Back to the list'),
		...(shown.json ? view.render(shown.json) : [h('p', { class: 'bad' }, shown.text)]).flat(Infinity).filter(Boolean)
	];
	if (shownDetail === null) {
		showAnother(nodes);
	}
	else {
		update($('detail'), nodes);
	}
	shownDetail = text;
}

function showAnother(nodes) {
	$('detail').replaceChildren(...nodes);
	$('detail').scrollTop = 0;
	if (!wide.matches) {
		document.querySelector('main').scrollTop = 0;
		$('detail').focus({ preventScroll: true });
	}
}

function rows() {
	return [...document.querySelectorAll('#rows .row')];
}

function fail(error) {
	if (error instanceof Unreachable) {
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

function turn(by) {
	const next = offset + by * PAGE;
	if (!view.only && next >= 0 && next < total) {
		offset = next;
		$('list').scrollTop = 0;
		refresh();
	}
}

function close() {
	if (key !== null) {
		const row = rows().find((each) => each.dataset.key === key);
		location.hash = `#/${view.name}`;
		row?.focus();
	}
}

/** The first click asks, the second one does it. */
function onReset(event) {
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
	attempt(async () => {
		await post('api/reset');
		location.hash = `#/${view.name}`;
		await refresh();
	}, 'Everything is forgotten');
}

let typing;

$('search').addEventListener('input', () => {
	clearTimeout(typing);
	typing = setTimeout(search, 200);
});
$('filters').addEventListener('submit', (event) => event.preventDefault());
$('newer').addEventListener('click', () => turn(-1));
$('older').addEventListener('click', () => turn(1));
$('theme').addEventListener('click', changeTheme);
$('help').addEventListener('click', () => $('keys').showModal());
$('reset').addEventListener('click', onReset);
addEventListener('hashchange', route);
document.addEventListener('visibilitychange', () => !document.hidden && refresh());
listen({ step, turn, close, show: (index) => location.hash = `#/${VIEWS[index].name}` });
route();
poll();
