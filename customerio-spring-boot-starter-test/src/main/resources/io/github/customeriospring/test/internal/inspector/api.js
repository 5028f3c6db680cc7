import { parse } from './format.js';

const BASE = '/_inspector/';

/** The fake did not answer. */
export class Unreachable extends Error {
}

/**
 * Asks for something.
 * @returns {Promise<{text: string, json: Object}|null>} the answer, null if nothing is new
 */
export async function get(path, params = {}) {
	const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
	const response = await call(`${BASE}${path}?${query}`, { cache: 'no-store' });
	return response.status === 304 ? null : read(response);
}

export async function post(path, body = {}) {
	return read(await call(BASE + path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body)
	}));
}

async function call(url, options) {
	try {
		return await fetch(url, options);
	}
	catch {
		throw new Unreachable('The fake does not answer');
	}
}

async function read(response) {
	const text = await response.text().catch(() => {
		throw new Unreachable('The fake stopped answering');
	});
	const json = text === '' ? {} : parse(text);
	if (!response.ok) {
		throw new Error(json.error ?? `Status ${response.status}`);
	}
	return { text, json };
}

/** The path of a message, whose id has characters with a meaning in paths. */
export function message(deliveryId) {
	return `api/messages/${encodeURIComponent(deliveryId)}`;
}
