// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKnownClass } from './classes.testing';
import { IDS } from './fixture.testing';
import * as url from './index';
import { openSite } from './site.testing';

const HOST = url.AUTOTASK_HOST;
const { managed } = IDS;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const FORMS: [name: string, address: string][] = [
  ['contract in the shell', url.contractInShellUrl(HOST, managed)],
  ['umbrella contract', url.umbrellaUrl(HOST, IDS.umbrella)],
  ['list of umbrella contracts', url.umbrellaListUrl(HOST, { sim: { umbrellaMarkup: 'divs' } })],
  ['contract summary', url.contractUrl(HOST, managed).replace('contractView', 'contractSummary')],
  ['contract menu', url.contractUrl(HOST, managed).replace('contractView', 'contractSide')],
  ['contract without a frameset', url.contractUrl(HOST, managed, { sim: { frames: 'iframe' } })],
  ['services, current grid', url.servicesUrl(HOST, managed, { sim: { twin: 'other' } })],
  ['services, older grid', url.servicesUrl(HOST, managed, { sim: { skeleton: 'older' } })],
  ['services, ASPX grid', url.servicesUrl(HOST, managed, { sim: { skeleton: 'aspx', members: 'units' } })],
  ['contract search', url.contractSearchUrl(HOST)],
  ['contracts of an organization', url.accountContractsUrl(HOST, IDS.company)],
  ...(Object.keys(url.LOOK_ALIKES) as url.LookAlike[]).map(
    (name) => [name, url.lookAlikeUrl(HOST, name, managed)] as [string, string],
  ),
];

describe.each(FORMS)('%s', (_name, address) => {
  it('has Autotask’s class names and nothing of ours', async () => {
    const document = await site.open(address);
    const classes = [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]);
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.filter((name) => !isKnownClass(name))).toEqual([]);
    const html = document.documentElement.outerHTML.replace(/<script type="application\/json">.*/, '');
    expect(html).not.toMatch(/seatcheck/i);
  });

  it('has ids that are others at every load', async () => {
    const ids = async () => [...(await site.open(address)).querySelectorAll('[id^=z]')].map(({ id }) => id);
    const [first, second] = [await ids(), await ids()];
    for (const id of first) expect(id).toMatch(/^z[0-9a-f]{32}(PageSizeDropDownList)?$/);
    expect(second).toHaveLength(first.length);
    expect(first.filter((id) => second.includes(id))).toEqual([]);
    expect(new Set(first).size).toBe(first.length);
  });
});

describe('the shell', () => {
  it('cannot be framed and puts the overlay before the page', async () => {
    const address = url.contractInShellUrl(HOST, managed);
    const reply = await site.get(address);
    expect(reply.headers.get('x-frame-options')).toBe('DENY');
    expect(reply.headers.get('content-security-policy')).toContain('frame-ancestors');
    const frames = [...(await site.open(address)).querySelectorAll('iframe')];
    expect(frames.map((frame) => frame.getAttribute('src'))).toEqual([
      `/AutotaskOnyx/DialogIFrameOverlay?contractId=${managed}`,
      `/contracts/views/contractView.asp?contractID=${managed}`,
    ]);
    expect(frames[1]?.closest('main')?.querySelector('[data-slot=iframe]')).toBeTruthy();
    expect(frames[1]?.closest('main')?.className).toBe('min-w-0 flex-1');
    for (const slot of ['header', 'header:navigation-section', 'header:navigation-menu-button', 'side-panel'])
      expect((await site.open(address)).querySelector(`[data-slot="${slot}"]`)).toBeTruthy();
  });

  it('puts the page one frame deeper when it is wrapped', async () => {
    const address = url.servicesInShellUrl(HOST, managed, { sim: { wrapped: true } });
    const source = (await site.open(address)).querySelector('main iframe')?.getAttribute('src') ?? '';
    const host = await site.open(`https://${HOST}${source}`);
    const inner = host.querySelector('.at-tabs-viewport > iframe.at-tab-frame')?.getAttribute('src') ?? '';
    expect(inner).toMatch(/^\/Mvc\/Contracts\/ContractServiceList\.mvc\/Index\?contractId=30012345&sim=/);
  });

  it('draws an umbrella contract itself, with its fields side by side', async () => {
    const document = await site.open(url.umbrellaUrl(HOST, IDS.umbrella));
    expect(document.querySelector('.o-view-layout__header h1.o-font--page-title-bold')?.textContent).toBe(
      'Foundry Umbrella',
    );
    const label = document.querySelector('label.o-label__text');
    expect(label?.textContent).toBe('Organization');
    expect(label?.closest('.o-flex-child')?.nextElementSibling?.querySelector('a.c-link')?.textContent).toBe(
      'Kestrel "North" Foundry',
    );
    expect(document.querySelectorAll('main iframe, main table')).toHaveLength(0);
  });

  it('is where a classic address of an umbrella contract leads', async () => {
    const html = await (
      await site.get(url.contractUrl(HOST, IDS.umbrella, { sim: { umbrella: true } }))
    ).text();
    expect(html).toMatch(
      /top\.location\.replace\("\/AutotaskOnyx\/LandingPage\?view=umbrella-contract-details/,
    );
  });
});

describe('the classic contract', () => {
  it('is a frameset of a menu and the summary', async () => {
    const html = await (await site.get(url.contractUrl(HOST, managed))).text();
    expect([...html.matchAll(/<frame name="\w+" src="([^"]+)"/g)].map(([, source]) => source)).toEqual([
      `/contracts/views/contractSide.asp?contractID=${managed}`,
      `/contracts/views/contractSummary.asp?contractID=${managed}`,
    ]);
    expect(html).not.toContain('<body');
  });

  it('says its name and id, and its fields in the customer’s words', async () => {
    const summary = (sim: url.SimSettings) =>
      site.open(url.contractUrl(HOST, managed, { sim }).replace('contractView', 'contractSummary'));
    const document = await summary({ organization: 'Customer', warning: 'It ends soon.' });
    expect(document.querySelector('.SecondaryTitle')?.textContent).toBe(`Managed Services (ID: ${managed})`);
    expect(document.querySelector('table.PageLevelInstructions #errorSmall')?.textContent).toBe(
      'It ends soon.',
    );
    const fields = new Map(
      [...document.querySelectorAll('td.FieldLabels')].map((label) => [
        label.textContent,
        label.nextElementSibling?.textContent,
      ]),
    );
    expect(fields.get('Customer Name')).toBe('Harrow & Finch Dental');
    expect(fields.get('Contract Type')).toBe('Recurring Service');
    expect(fields.size).toBe(12);
    const labels = [...(await summary({ labels: 'de' })).querySelectorAll('td.FieldLabels')];
    expect(labels.map(({ textContent }) => textContent)).toContain('Name der Organisation');
  });

  it('leads to its services, and not when it is of another type', async () => {
    const entries = async (address: string) =>
      [
        ...(await site.open(address.replace('contractView', 'contractSide'))).querySelectorAll(
          '.MenuLink > a',
        ),
      ].map((entry) => [entry.textContent, entry.getAttribute('href')] as const);
    expect(new Map(await entries(url.contractUrl(HOST, managed))).get('Services')).toBe(
      `/Mvc/Contracts/ContractServiceList.mvc/Index?contractID=${managed}`,
    );
    const products = url.contractUrl(HOST, managed, { sim: { servicesPath: 'products' } });
    expect(new Map(await entries(products)).get('Services')).toContain(
      '/contracts/views/contract_products.asp?',
    );
    expect(new Map(await entries(url.contractUrl(HOST, IDS.block))).has('Services')).toBe(false);
    expect(new Map(await entries(url.otherTypeUrl(HOST, managed))).has('Services')).toBe(false);
  });

  it('can leave its id out of the addresses of its frames', async () => {
    const sim = { bareFrames: true, skeleton: 'aspx' } as const;
    const html = await (await site.get(url.contractUrl(HOST, managed, { sim }))).text();
    const [, side = ''] = /name="contractSide" src="([^"]+)"/.exec(html) ?? [];
    const menu = await site.open(`https://${HOST}${side.replace(/&amp;/g, '&')}`);
    const href = [...menu.querySelectorAll('.MenuLink > a')]
      .find(({ textContent }) => textContent === 'Services')
      ?.getAttribute('href');
    expect(side + href).not.toContain(String(managed));
    const services = await site.open(`https://${HOST}${href}`);
    expect(services.querySelector('.SecondaryTitle')?.textContent).toContain('Managed Services');
  });

  it('is what the documented deep link opens', async () => {
    const reply = await site.get(url.openContractUrl(HOST, managed));
    expect(reply.headers.get('location')).toBe(`/contracts/views/contractView.asp?contractID=${managed}`);
    expect((await site.get(url.openContractUrl(HOST, 1))).headers.get('location')).toBe(
      '/Mvc/Security/Authorization.mvc/Failure',
    );
    const popup = await site.get(url.openContractUrl(HOST, managed, { sim: { commandPopup: true } }));
    expect(await popup.text()).toContain(
      'window.open("/contracts/views/contractView.asp?contractID=30012345&sim=',
    );
  });

  it('can be refused, or ask for a log-in first', async () => {
    const location = async (sim: url.SimSettings) =>
      (await site.get(url.servicesUrl(HOST, managed, { sim }))).headers.get('location');
    expect(await location({ access: 'denied' })).toBe('/Mvc/Security/Authorization.mvc/Failure');
    expect(await location({ access: 'logged out' })).toMatch(
      /Authentication\.mvc\/Authenticate\?ReturnUrl=%2FMvc/,
    );
  });
});
