import { get } from './api.js';
import { badge, h, section, table } from './dom.js';
import { json, person, plain, stringify, time } from './format.js';

function timeline(entries) {
	return entries.length === 0 ? null : section('Time-line', h('ol', { class: 'timeline' }, entries.map((entry) => h('li', {},
			badge(entry.kind), ' ',
			entry.deliveryId ? h('a', { href: `#/messages/${encodeURIComponent(entry.deliveryId)}` }, entry.name) : h('b', {}, entry.name),
			' ', h('span', { class: 'quiet' }, time(entry.at)),
			Object.keys(entry.data).length ? h('pre', {}, stringify(entry.data)) : null))));
}

function attributes(values, timestamps) {
	return table(Object.entries(values).map(([name, value]) => [name, plain(value), time(timestamps[name])]));
}

export const people = {
	name: 'people',
	title: 'People',
	empty: 'Nobody is known yet.',
	list: (params) => get('api/people', params),
	key: (line) => line.identifiers.cioId,
	row: (line) => [
		h('span', { class: 'main' }, person(line.identifiers)),
		line.unsubscribed ? badge('unsubscribed', 'warn') : null,
		h('span', { class: 'sub' }, h('span', {}, `id ${line.identifiers.id ?? 'none'}`), h('span', {}, `attributes: ${line.attributes}`),
				h('span', {}, `events: ${line.events}`), h('span', {}, `devices: ${line.devices}`))
	],
	detail: (key) => get(`api/people/${encodeURIComponent(key)}`),
	render: (view) => [
		h('h2', {}, person(view.identifiers)),
		section('Attributes', attributes(view.attributes, view.timestamps)),
		view.segments.length ? section('Segments', h('p', {}, view.segments.map((segment) => [badge(segment), ' ']))) : null,
		view.devices.length ? section('Devices', table(view.devices.map((device) => [device.platform,
			[device.token, h('pre', {}, stringify(device.attributes))], time(device.lastUsed)]))) : null,
		view.relationships.length ? section('Relationships', table(view.relationships.map((object) => [
			`${object.typeId} / ${object.objectId}`, stringify(object.attributes)]))) : null,
		timeline(view.timeline)
	]
};

export const objects = {
	name: 'objects',
	title: 'Objects',
	empty: 'There is no object yet.',
	list: (params) => get('api/objects', params),
	key: (object) => object.cioObjectId,
	row: (object) => [
		h('span', { class: 'main' }, `${object.typeId} / ${object.objectId}`),
		h('span', { class: 'sub' }, `people: ${object.relationships.length}, attributes: ${Object.keys(object.attributes).length}`)
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
