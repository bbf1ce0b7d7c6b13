import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Tiny',
  version: '1',
  permissions: ['storage'],
  host_permissions: ['https://na.myconnectwise.net/*', 'https://cspi.trendmicro.com/*'],
  background: { service_worker: 'worker.js' },
  content_scripts: [{ matches: ['https://na.myconnectwise.net/*'], js: ['content.js'] }],
  web_accessible_resources: [
    { resources: ['panel.html'], matches: ['https://na.myconnectwise.net/*'], use_dynamic_url: true },
  ],
};

const worker = `
const started = Math.random();
console.log('worker says started');
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  const { tab, ...rest } = sender;
  const answer = { started, sender: { ...rest, tab: tab ? { url: tab.url } : null } };
  if (!message.fetch) { reply(answer); return; }
  fetch(message.fetch, message.init)
    .then(async (response) => reply({ ...answer, status: response.status, text: await response.text() }))
    .catch((error) => reply({ ...answer, failed: String(error) }));
  return true;
});`;

const content = `
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('panel.html');
frame.id = 'panel';
document.body.append(frame);
document.body.dataset.frame = frame.src;
chrome.runtime.sendMessage({}).then((answer) => { document.body.dataset.answer = JSON.stringify(answer); });`;

const panel = `
const ancestors = [...location.ancestorOrigins];
const show = (more) => { document.querySelector('output').textContent = JSON.stringify(
  { ancestors, href: location.href, origin: location.origin, id: chrome.runtime.id, ...more }); };
chrome.runtime.sendMessage({ from: 'panel' }).then((answer) => show({ answer }), (error) => show({ error: String(error) }));`;

const page = (script: string) =>
  `<!doctype html><html lang="en"><title>Tiny</title><main><h1>Tiny</h1><output></output></main>${script}</html>`;

/** A throw-away extension that tells what the browser tells it. Returns its folder. */
export function writeTinyExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'seatcheck-tiny-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': worker,
    'content.js': content,
    'panel.js': panel,
    'panel.html': page('<script src="panel.js"></script>'),
    'popup.html': page(''),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}
