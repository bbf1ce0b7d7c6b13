import puppeteer from 'puppeteer-core';
import { startConnectProxy } from '/work/main/e2e/support/connect-proxy';
import { startSimulators } from '/work/main/simulators/world';
const UUID = '5ea7c4ec-0000-4000-8000-000000000001';
async function main() {
const sims = await startSimulators();
const proxy = await startConnectProxy(sims.server.port, sims.hosts);
const b = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, args: ['--remote-allow-system-access'], acceptInsecureCerts: true, extraPrefsFirefox: {
  'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port,'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy.port,
  'network.proxy.no_proxies_on': '', 'network.proxy.allow_hijacking_localhost': true, 'network.proxy.failover_direct': false,
  'services.settings.server': 'https://127.0.0.1:1/', 'extensions.webextensions.uuids': JSON.stringify({ 'seatcheck@seatcheck.example': UUID }),
} });
try {
  console.log(await b.version());
  console.log(await b.installExtension('/tmp/l/ext'));
  const p = await b.newPage();
  p.on('console', m => console.log('console', m.type(), m.text()));
  p.on('pageerror', e => console.log('pageerror', e));
  await p.goto('https://na.myconnectwise.net/v2025_1/ConnectWise.aspx?fullscreen=false&locale=en_US').then(r => console.log(r?.status()), e => console.log('nav', String(e)));
  const pop = await b.newPage();
  pop.on('console', m => console.log('console', m.type(), m.text()));
  await Promise.race([pop.goto(`moz-extension://${UUID}/popup.html`).catch(e => console.log(String(e))), new Promise(r => setTimeout(r, 3000))]);
  console.log(pop.url());
  await new Promise(r => setTimeout(r, 2000));
  console.log(await pop.evaluate(() => document.body.innerText));
  console.log(await pop.evaluate(async () => JSON.stringify(await (globalThis as any).browser.permissions.getAll())));
  console.log(await pop.evaluate(async () => JSON.stringify(await (globalThis as any).browser.runtime.sendMessage({ name: 'status.get', input: {} }))));
  console.log(await pop.evaluate(() => [typeof Map.groupBy, typeof location.ancestorOrigins, typeof navigator.locks, typeof (globalThis as any).browser.storage.session, 'popover' in HTMLElement.prototype, 'CryptoKey' in window].join()));
  await pop.screenshot({ path: '/tmp/l/popup.png' });
} finally { await b.close(); console.log(proxy.refused); await proxy.close(); await sims.server.close(); }
}
main();
