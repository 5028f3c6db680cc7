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

/**
 * Shows new content in place of the old one. What is the same stays, and with it the focus, what is open, scrolled or
 * being typed, and the document of a frame.
 */
export function update(parent, nodes) {
	nodes.forEach((node, index) => {
		const old = parent.childNodes[index];
		if (!old) {
			parent.append(node);
		}
		else if (old.nodeName !== node.nodeName || old.id !== node.id) {
			old.replaceWith(node);
		}
		else if (node instanceof Element) {
			updateAttributes(old, node);
			update(old, [...node.childNodes]);
		}
		else if (old.data !== node.data) {
			old.data = node.data;
		}
	});
	while (parent.childNodes.length > nodes.length) {
		parent.lastChild.remove();
	}
}

function updateAttributes(old, node) {
	for (const { name } of [...old.attributes]) {
		if (!node.hasAttribute(name) && name !== 'open') {
			old.removeAttribute(name);
		}
	}
	for (const { name, value } of node.attributes) {
		if (old.getAttribute(name) !== value) {
			old.setAttribute(name, value);
		}
	}
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

export function quiet(text) {
	return h('p', { class: 'quiet' }, text);
}

/** Does something and says what came of it. */
export async function attempt(action, done) {
	try {
		const told = await action();
		toast(typeof done === 'function' ? done(told) : done);
	}
	catch (error) {
		toast(error.message);
	}
}

let hiding;

export function toast(message) {
	const place = document.getElementById('toast');
	place.textContent = message;
	clearTimeout(hiding);
	hiding = setTimeout(() => place.textContent = '', 4000);
}
