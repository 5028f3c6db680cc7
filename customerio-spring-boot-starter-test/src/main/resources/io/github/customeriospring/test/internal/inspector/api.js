import { Exact } from './format.js';

const BASE = '/_inspector/';

/**
 * Asks for something.
 * @returns {Promise<{text: string, json: Object}|null>} the answer, null if nothing is new
 */
export async function get(path, params = {}) {
	const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
	const response = await fetch(`${BASE}${path}?${query}`, { cache: 'no-store' });
	return response.status === 304 ? null : read(response);
}

export async function post(path, body = {}) {
	const response = await fetch(BASE + path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body)
	});
	return read(response);
}

async function read(response) {
	const text = await response.text();
	const json = text === '' ? {} : JSON.parse(text, exact);
	if (!response.ok) {
		throw new Error(json.error ?? `Status ${response.status}`);
	}
	return { text, json };
}

/** Keeps numbers as they were written where JavaScript has no such number. */
function exact(key, value, context) {
	const written = typeof value === 'number' && context?.source;
	return written && written !== String(value) ? new Exact(written) : value;
}

/** The path of a message, whose id has characters with a meaning in paths. */
export function message(deliveryId) {
	return `api/messages/${encodeURIComponent(deliveryId)}`;
}
