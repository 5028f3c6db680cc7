// Drives a fake that runs on its own with the official library, as an application in another language does:
// node drive.js http://localhost:8026
import assert from 'node:assert/strict';
import customerio from 'customerio-node';

const { APIClient, CustomerIORequestError, PipelinesClient, SendEmailRequest, TrackClient } = customerio;

const base = process.argv[2];
const inspector = async (path) => (await fetch(`${base}/_inspector/api/${path}`)).json();
const change = (path, body) => fetch(`${base}/_inspector/api/${path}`, {
	method: 'POST',
	headers: { 'Content-Type': 'application/json', Origin: base },
	body: JSON.stringify(body)
});

const track = new TrackClient('site', 'track-key-of-ci', { url: `${base}/api/v1` });
const api = new APIClient('app-key-of-ci', { url: `${base}/v1` });

const [seeded] = (await inspector('people?q=grace')).items;
assert.equal(seeded.identifiers.email, 'grace@example.com');

await track.identify('42', { email: 'ada@example.com', plan: 'pro' });
await track.track('42', { name: 'viewed', data: { sku: 'A1' } });
const [ada] = (await inspector('people?q=ada')).items;
const person = await inspector(`people/${ada.identifiers.cioId}`);
assert.equal(person.attributes.plan, 'pro');
assert.equal(person.timeline[0].name, 'viewed');

const pipelines = new PipelinesClient('pipelines-key-of-ci', { url: `${base}/cdp/v1`, strictMode: true });
await pipelines.track({ userId: '42', event: 'paid', properties: { amount: 12.5 } });
assert.ok((await inspector(`people/${ada.identifiers.cioId}`)).timeline.some((entry) => entry.name === 'paid'));

const attributes = await api.getAttributes('42');
assert.equal(attributes.customer.attributes.plan, 'pro');

await api.sendEmail(new SendEmailRequest({
	to: 'ada@example.com',
	from: 'shop@example.com',
	subject: 'Your order',
	body: '<p>Thanks</p>',
	identifiers: { id: '42' }
}));
assert.equal((await inspector('messages/next?after=0&to=ada@example.com&timeout=10')).subject, 'Your order');

await change('faults', { kind: 'status', status: 401, operation: 'transactional.sendEmail' });
await assert.rejects(api.sendEmail(new SendEmailRequest({
	to: 'ada@example.com',
	transactional_message_id: 'order',
	identifiers: { id: '42' }
})), CustomerIORequestError);
const [failed] = (await inspector('requests?status=failed')).items;
assert.equal(failed.fault, 'status 401');
assert.ok(!JSON.stringify(await inspector(`requests/${failed.number}`)).includes('app-key-of-ci'));

await assert.rejects(new TrackClient('site', 'another', { url: `${base}/api/v1` }).identify('43', {}), CustomerIORequestError);

const dump = await inspector('dump');
assert.ok(dump.batch.some((operation) => operation.name === 'viewed'));

await change('reset', {});
const people = (await inspector('people')).items;
assert.deepEqual(people.map((each) => each.identifiers.email), ['grace@example.com']);
console.log('The official library and the fake understand each other.');
