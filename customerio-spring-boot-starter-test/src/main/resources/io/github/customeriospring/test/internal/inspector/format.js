import { h, quiet, table, toast } from './dom.js';

/** How much of a text is shown, in characters. More of it would make the page slow. */
const SHOWN = 64 * 1024;

/** How deep JSON is indented. Deeper parts of it stay where they are. */
const DEEPEST = 20;

/** A number that JavaScript would change. */
class Exact {

	constructor(source) {
		this.source = source;
	}

	toString() {
		return this.source;
	}

}

/** Reads JSON, and keeps numbers as they were written where JavaScript has no such number. */
export function parse(text) {
	return JSON.parse(text, (key, value, context) => {
		const written = typeof value === 'number' && context?.source;
		return written && written !== String(value) ? new Exact(written) : value;
	});
}

/** A value as JSON, with numbers as they were written. */
export function stringify(value) {
	if (value instanceof Exact) {
		return value.source;
	}
	if (Array.isArray(value)) {
		return `[${value.map(stringify).join(',')}]`;
	}
	if (value !== null && typeof value === 'object') {
		return `{${Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${stringify(each)}`).join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** A value in a table: a text without quotes, everything else as JSON. */
export function plain(value) {
	return typeof value === 'string' ? value : stringify(value);
}

const TOKENS = /("(?:[^"\\]|\\.)*"?)(\s*:)?|[{}[\],]|[^\s{}[\],":]+/g;

/** JSON with line breaks and colours, read token by token so that nothing in it changes. */
function coloured(text) {
	const nodes = [];
	let depth = 0;
	let previous = '';
	const line = () => nodes.push('\n' + '  '.repeat(Math.min(depth, DEEPEST)));
	for (const [token, string, colon] of text.matchAll(TOKENS)) {
		const closing = token === '}' || token === ']';
		if (closing) {
			depth = Math.max(0, depth - 1);
		}
		if (token !== ',' && (previous === ',' || ('{['.includes(previous) && previous && !closing)
				|| (closing && !'{['.includes(previous)))) {
			line();
		}
		if (string !== undefined) {
			nodes.push(h('span', { class: colon ? 'key' : 'text' }, string), colon ? ': ' : '');
		}
		else {
			nodes.push('{}[],'.includes(token) ? token : h('span', { class: 'other' }, token));
		}
		if (token === '{' || token === '[') {
			depth++;
		}
		previous = token;
	}
	return nodes;
}

function copy(event) {
	const shown = event.currentTarget.previousElementSibling.textContent;
	navigator.clipboard.writeText(shown).then(() => toast('Copied'), () => toast('The browser does not let it be copied'));
}

/** A text as it is, to be read and copied. */
export function block(text, show = (shown) => shown) {
	return [
		h('div', { class: 'block' }, h('pre', { tabindex: '0' }, show(text.slice(0, SHOWN))),
				h('button', { type: 'button', class: 'copy', click: copy }, 'Copy')),
		text.length > SHOWN ? quiet(`The first 64 KB of ${bytes(text.length)}. The API has all of it.`) : null
	];
}

export function json(text) {
	return block(text, coloured);
}

/** A body of a request or an answer. */
export function body(view) {
	if (view.size === 0) {
		return quiet('no body');
	}
	const note = view.truncated ? quiet(`The first 64 KB of ${bytes(view.size)}`) : null;
	if (view.text === null) {
		return [quiet(`${bytes(view.size)}, not text; in base64:`), block(view.base64), note];
	}
	return [/^\s*[{[]/.test(view.text) ? json(view.text) : block(view.text), note];
}

export function bytes(size) {
	if (size < 1024) {
		return `${size} bytes`;
	}
	return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

export function clock(instant) {
	return new Date(instant).toLocaleTimeString([], { hour12: false });
}

export function time(instant) {
	return instant ? h('time', { datetime: instant }, new Date(instant).toLocaleString([], { hour12: false })) : null;
}

export function duration(milliseconds) {
	return milliseconds === null ? 'held back' : `${Number(milliseconds).toFixed(1)} ms`;
}

/** What a person is called. */
export function person(identifiers) {
	return identifiers?.email ?? identifiers?.id ?? identifiers?.phone ?? identifiers?.cioId ?? 'nobody';
}

export function personLink(identifiers) {
	return identifiers ? h('a', { href: `#/people/${encodeURIComponent(identifiers.cioId)}` }, person(identifiers)) : null;
}

/** Headers with their values. */
export function headers(values) {
	const rows = Object.entries(values).map(([name, all]) => [name, all.join(', ')]);
	return rows.length === 0 ? quiet('no headers') : table(rows);
}
