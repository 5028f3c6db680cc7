import { get } from './api.js';
import { badge, h, quiet, section, table } from './dom.js';
import { json, person, plain, stringify, time } from './format.js';

/** How much of a time-line is shown. */
const ENTRIES = 200;

function timeline(entries, all) {
	return entries.length === 0 ? null : section('Time-line', h('ol', { class: 'timeline' }, entries.slice(0, ENTRIES).map((entry) => h('li', {},
			badge(entry.kind, entry.deliveryId ? 'quiet' : 'event'), ' ',
			entry.deliveryId ? h('a', { href: `#/messages/${encodeURIComponent(entry.deliveryId)}` }, entry.name) : h('b', {}, entry.name),
			' ', h('span', { class: 'quiet' }, time(entry.at)),
			Object.keys(entry.data).length ? h('pre', {}, stringify(entry.data)) : null))),
			all > ENTRIES ? quiet(`The last ${ENTRIES} of ${all}.`) : null);
}

function attributes(values, timestamps) {
	return table(Object.entries(values).map(([name, value]) => [name, plain(value), time(Object.hasOwn(timestamps, name) ? timestamps[name] : null)]));
}

export const people = {
	name: 'people',
	title: 'People',
	empty: ['Nobody is known yet.', () => 'Whom your application identifies comes here, with attributes, devices and events.'],
	list: (params) => get('api/people', params),
	key: (line) => line.identifiers.cioId,
	row: (line) => [
		h('span', { class: 'main' }, person(line.identifiers)),
		line.unsubscribed ? badge('unsubscribed', 'warn') : null,
		h('span', { class: 'sub' }, line.identifiers.id ? h('span', {}, `id ${line.identifiers.id}`) : null, h('span', {}, `attributes: ${line.attributes}`),
				h('span', {}, `events: ${line.events}`), h('span', {}, `devices: ${line.devices}`))
	],
	detail: (key) => get(`api/people/${encodeURIComponent(key)}`),
	render: (view) => [
		h('h2', {}, person(view.identifiers)),
		section('Attributes', attributes(view.attributes, view.timestamps)),
		view.segments.length ? section('Segments', h('div', {}, view.segments.map((segment) => [badge(segment), ' ']))) : null,
		view.devices.length ? section('Devices', table(view.devices.map((device) => [device.platform,
			[device.token, Object.keys(device.attributes).length ? h('pre', {}, stringify(device.attributes)) : null], time(device.lastUsed)]))) : null,
		view.relationships.length ? section('Relationships', table(view.relationships.map((object) => [
			`${object.typeId} / ${object.objectId}`, stringify(object.attributes)]))) : null,
		timeline(view.timeline, view.happened)
	]
};

export const objects = {
	name: 'objects',
	title: 'Objects',
	empty: ['There is no object yet.', () => 'Companies, accounts and what else people have relationships with.'],
	list: (params) => get('api/objects', params),
	key: (object) => object.cioObjectId,
	detail: (key) => get(`api/objects/${encodeURIComponent(key)}`),
	row: (object) => [
		h('span', { class: 'main' }, `${object.typeId} / ${object.objectId}`),
		h('span', { class: 'sub' }, h('span', {}, `people: ${object.relationships.length}`),
				h('span', {}, `attributes: ${Object.keys(object.attributes).length}`))
	],
	render: (object) => [
		h('h2', {}, `${object.typeId} / ${object.objectId}`),
		section('Attributes', attributes(object.attributes, object.timestamps)),
		section('People', table(object.relationships.map((related) => [
			h('a', { href: `#/people/${encodeURIComponent(related.identifiers.cioId)}` }, person(related.identifiers)),
			stringify(related.attributes)]))),
		object.anonymousIds.length ? section('Anonymous visitors', json(stringify(object.anonymousIds))) : null
	]
};
