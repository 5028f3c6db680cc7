/**
 * Creates an element. Text becomes text, never markup.
 * @param {string} tag the name of the element
 * @param {Object} props attributes, and listeners as functions named after events
 * @param {...(Node|string|number|null|Array)} children what is in it
 */
export function h(tag, props = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(props)) {
		if (typeof value === 'function') {
			element.addEventListener(name, value);
		}
		else if (value !== undefined && value !== null && value !== false) {
			element.setAttribute(name, value === true ? '' : value);
		}
	}
	element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined).map(
			(child) => child instanceof Node ? child : String(child)));
	return element;
}

export function section(title, ...content) {
	return [h('h3', {}, title), ...content];
}

export function table(rows) {
	const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
	return h('table', {}, h('tbody', {}, shown.map(([name, ...values]) => h('tr', {},
			h('th', { scope: 'row' }, name), values.map((value) => h('td', {}, value))))));
}

export function badge(text, kind = '') {
	return h('span', { class: `badge ${kind}` }, text);
}

let hiding;

export function toast(message) {
	document.getElementById('toast').textContent = message;
	clearTimeout(hiding);
	hiding = setTimeout(() => document.getElementById('toast').textContent = '', 4000);
}
