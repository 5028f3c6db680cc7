/** What the browser remembers, if it is allowed to remember something. */
function remembered(theme) {
	try {
		if (theme) {
			localStorage.setItem('theme', theme);
		}
		return localStorage.getItem('theme');
	}
	catch {
		return theme ?? null;
	}
}

/** Changes between dark and light. */
export function changeTheme() {
	const root = document.documentElement;
	const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = remembered(dark ? 'light' : 'dark');
}

const stored = remembered();
if (stored === 'dark' || stored === 'light') {
	document.documentElement.dataset.theme = stored;
}
