import { changeTheme } from './theme.js';

const $ = (id) => document.getElementById(id);

/**
 * Lets the page be used with a keyboard.
 * @param {{step: function, turn: function, close: function, show: function}} page what keys do
 */
export function listen(page) {
	const keys = {
		'/': () => $('search').focus(),
		j: () => page.step(1),
		k: () => page.step(-1),
		ArrowDown: () => page.step(1),
		ArrowUp: () => page.step(-1),
		n: () => page.turn(1),
		p: () => page.turn(-1),
		Escape: page.close,
		t: changeTheme,
		'?': () => $('keys').showModal()
	};
	addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || $('keys').open) {
			return;
		}
		if (event.target.matches('input, select, textarea')) {
			leave(event);
			return;
		}
		const action = Object.hasOwn(keys, event.key) ? keys[event.key]
				: /^[1-9]$/.test(event.key) ? () => page.show(Number(event.key) - 1) : null;
		if (action && !(event.key.startsWith('Arrow') && $('detail').contains(event.target))) {
			event.preventDefault();
			action();
		}
	});
}

/** Esc leaves a field, and the arrow leads from the search into the list. */
function leave(event) {
	if (event.key === 'Escape') {
		event.target.blur();
	}
	else if (event.key === 'ArrowDown' && event.target.id === 'search') {
		event.preventDefault();
		document.querySelector('#rows .row')?.focus();
	}
}
