import { h } from './dom.js';

/** A number that JavaScript would change. */
export class Exact {

	constructor(source) {
		this.source = source;
	}

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
	return JSON.stringify(value);
}

/** A value in a table: a text without quotes, everything else as JSON. */
export function plain(value) {
	return typeof value === 'string' ? value : stringify(value);
}

const TOKENS = /("(?:[^"\\]|\\.)*"?)(\s*:)?|[{}[\],]|[^\s{}[\],":]+/g;

/** JSON with line breaks and colours, read token by token so that nothing in it changes. */
export function json(text) {
	const nodes = [];
	let depth = 0;
	let previous = '';
	const line = () => nodes.push('\n' + '  '.repeat(depth));
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
	return h('pre', {}, nodes);
}

/** A body of a request or an answer. */
export function body(view) {
	if (view.size === 0) {
		return h('p', { class: 'quiet' }, 'no body');
	}
	const note = view.truncated ? h('p', { class: 'quiet' }, `The first 64 KB of ${bytes(view.size)}`) : null;
	if (view.text === null) {
		return [h('p', { class: 'quiet' }, `${bytes(view.size)}, not text; in base64:`), h('pre', {}, view.base64), note];
	}
	return [/^\s*[{[]/.test(view.text) ? json(view.text) : h('pre', {}, view.text), note];
}

export function bytes(size) {
	return size < 1024 ? `${size} bytes` : `${(size / 1024).toFixed(1)} KB`;
}

export function clock(instant) {
	return new Date(instant).toLocaleTimeString([], { hour12: false });
}

export function time(instant) {
	return instant ? h('time', { datetime: instant }, new Date(instant).toLocaleString([], { hour12: false })) : null;
}

export function duration(milliseconds) {
	if (milliseconds === null) {
		return 'held back';
	}
	return `${Number(milliseconds?.source ?? milliseconds).toFixed(1)} ms`;
}

/** What a person is called. */
export function person(identifiers) {
	return identifiers?.email ?? identifiers?.id ?? identifiers?.phone ?? identifiers?.cioId ?? 'nobody';
}

export function personLink(identifiers) {
	return identifiers ? h('a', { href: `#/people/${encodeURIComponent(identifiers.cioId)}` }, person(identifiers)) : null;
}
