import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { generateMsp } from '../../msp/index';
import { createConnectWiseSimulator } from '../index';
import { agreementUrl, openRecordUrl, screenUrl } from './index';

const msp = generateMsp({ today: '2026-11-23', largeAgreements: [100, 500] });
const sim = createConnectWiseSimulator(msp);
const server = createServer((q, s) => void sim.handle(q, s));
await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
const port = (server.address() as any).port;
const here = (u: string) => u.replace(/^https:\/\/[^/]+/, `http://127.0.0.1:${port}`);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
page.on('console', (m) => console.log('console', m.text()));
page.on('pageerror', (e) => console.log('ERR', e.message));
const [first, second] = msp.connectwise.agreements;
const big = Number(Object.entries(msp.connectwise.additions).find(([, l]) => l.length === 500)![0]);
const go = async (name: string, url: string) => {
  await page.goto('about:blank');
  await page.goto(here(url));
  await page.waitForFunction('window.__sim');
  await page.waitForTimeout(50);
  await page.evaluate('__sim.settled()');
  await page.screenshot({ path: `/tmp/e-shot-${name}.png` });
  console.log(
    name,
    await page.title(),
    await page.evaluate('__sim.total + " " + __sim.shown().length'),
    page.url().slice(0, 160),
  );
};
await go('additions', agreementUrl('na.myconnectwise.net', first!.id));
await go(
  'big-dark-de',
  agreementUrl('na.myconnectwise.net', big, 'additions', {
    sim: {
      dark: true,
      locale: 'de',
      pageSize: 0,
      columns: ['Product ID', 'Quantity', 'Description', 'Effective', 'Cancelled', 'Price'],
    },
  }),
);
await page.evaluate('__sim.scrollTo(3000)');
console.log(
  await page.evaluate(
    '__sim.shown().map(s => s.values.Sequence + ":" + s.row.innerText.replace(/\\s+/g," ")).slice(0,3)',
  ),
);
await page.screenshot({ path: '/tmp/e-shot-scrolled.png' });
await go('search', screenUrl('na.myconnectwise.net', 'agreement-search'));
await go(
  'addsearch',
  screenUrl('na.myconnectwise.net', 'additions-search', 0, {
    sim: { dialog: true, twin: 'other', locale: 'fr' },
  }),
);
await go('agreement', openRecordUrl('na.myconnectwise.net', second!.id, 'x'));
await go('invoice', screenUrl('na.myconnectwise.net', 'invoice', first!.id));
for (const s of ['catalog', 'tickets', 'quote', 'order', 'addition'] as const)
  await go(
    s,
    screenUrl(
      'na.myconnectwise.net',
      s,
      s === 'addition' ? msp.connectwise.additions[first!.id]![0]!.id : first!.id,
    ),
  );
await browser.close();
server.close();
