// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS } from './fixture.testing';
import * as url from './index';
import { cellsOf, openSite } from './site.testing';

const HOST = url.AUTOTASK_HOST;
const { managed } = IDS;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const services = (sim: url.SimSettings = {}, id: number = managed) =>
  site.open(url.servicesUrl(HOST, id, { sim }));

describe('the services of a contract', () => {
  it('stand in a current grid, whose body has one cell more than its header', async () => {
    const document = await services();
    const [grid] = document.querySelectorAll('.TabContainer.Active > div.Grid');
    expect(grid?.id).toBe('ContractServiceGrid');
    const [head = []] = cellsOf(document, '.Header table tr.Heading');
    expect(head.slice(0, 4)).toEqual(['Name', 'Invoice Description', 'Period Type', 'Units']);
    const rows = [...document.querySelectorAll('.Body tr.Display[data-row-key]')];
    expect(rows.map((row) => row.getAttribute('data-row-key'))).toEqual(['501', '501', '502', '503', '504']);
    expect(rows.every((row) => row.children.length === head.length + 1)).toBe(true);
    expect(cellsOf(document, '.Body tr').map((cells) => [cells[1] ?? cells[0], cells[4]])).toEqual([
      ['Service Bundles', undefined],
      ['Secure Seat', '31.00'],
      ['Services', undefined],
      ['Endpoint Protection', '1,250.00'],
      ['Email Security', '46.00'],
      ['Server Protection', '12.00'],
      ['Web Gateway <EU>', '7.50'],
      ['Total', '1,346.50'],
    ]);
    expect(document.querySelector('.Pager .VisibleRows')?.textContent).toBe('1 - 5 of 5');
    expect(document.querySelector('.PageSizeStatus select')?.id).toMatch(/PageSizeDropDownList$/);
  });

  it('stand in an older grid with columns named by the page', async () => {
    const document = await services({ skeleton: 'older', leading: 'both' });
    const [head = []] = cellsOf(document, '.HeaderContainer > table tr.HeadingRow');
    const rows = [...document.querySelectorAll('.ScrollingContentContainer .BodyContainer tr.D')];
    expect(rows.map((row) => row.getAttribute('data-key-field-value')).slice(0, 3)).toEqual([
      '501',
      '501',
      '502',
    ]);
    expect(rows[1]?.querySelector('td.Decimal.U3[data-bpn="Units"]')?.textContent).toBe('1,250.00');
    expect(rows[0]?.children.length).toBe(head.length);
    expect(
      document.querySelector('col[data-persistence-key="Units"]')?.getAttribute('data-unique-css-class'),
    ).toBe('U3');
  });

  it('stand in one table of a classic page', async () => {
    const document = await services({ skeleton: 'aspx' });
    const [head = []] = cellsOf(document, '.GridContainer > table.dataGridBody tr.dataGridHeader');
    expect(head[1]).toBe('Service Name');
    const rows = cellsOf(document, 'tr.dataGridBody, tr.dataGridAlternating');
    expect(rows.find((cells) => cells[1] === 'Email Security')?.[4]).toBe('46.00');
    const handler = document.querySelector('a.OnlyImageButton[onclick]')?.getAttribute('onclick');
    expect(handler).toMatch(/^window\.open\('\/contracts\/views\/contractServiceEdit\.asp\?/);
  });

  it.each(['grid', 'table', 'divs'] as const)('are drawn by Onyx as %s', async (umbrellaMarkup) => {
    const document = await site.open(url.umbrellaUrl(HOST, IDS.umbrella, { sim: { umbrellaMarkup } }));
    const found = [...document.querySelectorAll('main a.c-link')].find(
      ({ textContent }) => textContent === 'Mobile Device',
    );
    const cells = [...(found?.parentElement?.parentElement?.children ?? [])];
    expect(cells.map(({ textContent }) => textContent).slice(3, 5)).toEqual(['33.00', '7.50']);
    expect(found?.parentElement?.getAttribute('role') ?? 'divs').toBe(
      { grid: 'gridcell', table: 'cell', divs: 'divs' }[umbrellaMarkup],
    );
  });

  it('are those of the day that the page says', async () => {
    const october = await services({ day: '2026-10-31', locale: 'de' });
    expect(october.querySelector<HTMLInputElement>('.TextBox2')?.getAttribute('value')).toBe('31.10.2026');
    expect(cellsOf(october, '.Body tr').find((cells) => cells[1] === 'Endpoint Protection')?.[4]).toBe(
      '1.247,00',
    );
    const before = await services({ day: '2026-11-14' });
    expect(cellsOf(before, '.Body tr').find((cells) => cells[1] === 'Email Security')?.[4]).toBe('44.00');
  });

  it('have the columns that the user chose and may see', async () => {
    const chosen = await services({ columns: ['Units', 'Name'], heads: { Name: 'Dienst' }, leading: 'none' });
    expect(cellsOf(chosen, '.Heading')).toEqual([['Units', 'Dienst']]);
    const restricted = await services({ prices: false });
    expect(cellsOf(restricted, '.Heading')).toEqual([
      ['Name', 'Invoice Description', 'Period Type', 'Units'],
    ]);
    expect(restricted.querySelector('.Body')?.textContent).not.toMatch(/8\.50|Total/);
  });

  it('have members of bundles, other units and a twin when asked', async () => {
    const document = await services({ members: 'units', quantities: { 'service:503': 999 }, twin: 'other' });
    const active = cellsOf(document, '.TabContainer.Active .Body tr').map((cells) => [cells[1], cells[4]]);
    expect(active.filter(([name]) => name === 'Email Security')).toEqual([
      ['Email Security', '31.00'],
      ['Email Security', '46.00'],
    ]);
    expect(active).toContainEqual(['Server Protection', '999.00']);
    const twin = cellsOf(document, '.TabContainer:not(.Active) .Body tr').map((cells) => [
      cells[1],
      cells[4],
    ]);
    expect(twin).toContainEqual(['Endpoint Protection', '1,257.00']);
  });

  it.each<[string, url.SimSettings, string]>([
    ['current', {}, '.Body tr.Display'],
    ['older', { skeleton: 'older' }, '.BodyContainer tr.D'],
    ['ASPX', { skeleton: 'aspx' }, 'tr.dataGridBody, tr.dataGridAlternating'],
    ['umbrella', { umbrellaMarkup: 'divs' }, 'main .o-view-layout > div:last-child > div > div'],
  ])('say more than product and units when asked: %s', async (form, settings, rows) => {
    const heads = { Name: 'Was', Units: 'Wieviel' };
    const sim = { ...settings, wordy: true, heads };
    const document =
      form === 'umbrella'
        ? await site.open(url.umbrellaUrl(HOST, IDS.umbrella, { sim }))
        : await services(sim);
    const cells = cellsOf(document, rows);
    const [name, units] = form === 'umbrella' ? ['Mobile Device', '33.00'] : ['Email Security', '46.00'];
    const row = cells.find((texts) => texts.includes(`${name} - per seat`));
    expect(row).toContain(`${units} of 100`);
    expect(row).toContain(`${name} per month (billed monthly)`);
    expect(cells.flat()).not.toContain(name);
    expect(cells.flat().filter((text) => /^Services - |^Total - /.test(text))).toEqual([]);
    const text = document.body.textContent ?? '';
    expect([text.includes('Was'), text.includes('Wieviel'), text.includes('Unit Price')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are paged, and sorted over all pages', async () => {
    const first = await services({ pageSize: 25 }, IDS.large);
    expect(first.querySelectorAll('.Body tr.Display[data-row-key]')).toHaveLength(25);
    const reply = await site.get(
      `${url.servicesUrl(HOST, IDS.large)}&part=grid&part-list=services&part-size=50&part-page=3&part-sort=Units&part-down=true`,
    );
    const body = (await reply.json()) as {
      grids: { rows: { role: string; values: { Units: number } }[]; total: number }[];
    };
    const units = body.grids[0]?.rows
      .filter(({ role }) => role === 'record')
      .map(({ values }) => values.Units);
    expect(units).toEqual(Array.from({ length: 30 }, (_, index) => 39 - index));
    expect(body.grids[0]?.total).toBe(130);
  });

  it('may come late', async () => {
    const address = url.servicesUrl(HOST, managed, { sim: { delay: 500 } });
    expect(
      (await site.open(address)).querySelector('.PrimaryContentContainer1.Active')?.children,
    ).toHaveLength(0);
    const part = (await (await site.get(`${address}&part=content`)).json()) as { html: string };
    expect(part.html).toContain('ContractServiceGrid');
  });

  it('show what REST has, as it is now', async () => {
    const row = site.state.contractServiceUnits.find(({ id }) => id === 5031);
    if (!row) throw new Error('No such row.');
    row.units = 13;
    expect(cellsOf(await services(), '.Body tr').find((cells) => cells[1] === 'Server Protection')?.[4]).toBe(
      '13.00',
    );
    row.units = 12;
  });
});

describe('lists of contracts', () => {
  it('have a row for each contract', async () => {
    const all = await site.open(url.contractSearchUrl(HOST));
    expect(cellsOf(all, '.Heading')).toEqual([
      ['Contract Name', 'Organization', 'Contract Type', 'Status', 'Start Date', 'End Date'],
    ]);
    const keys = [...all.querySelectorAll('.Body tr.Display')].map((row) => row.getAttribute('data-row-key'));
    expect(keys).toEqual(site.state.contracts.map(({ id }) => String(id)));
  });

  it('are a tab of an organization', async () => {
    const document = await site.open(url.accountContractsUrl(HOST, IDS.company));
    expect(document.body.className).toContain('EntityDetail');
    expect(cellsOf(document, '.TabContainer.Active .Body tr').map((cells) => cells[1])).toEqual([
      'Managed Services',
      'Support Hours 2026',
    ]);
    const closed = await site.open(`https://${HOST}/Mvc/CRM/AccountDetail.mvc?accountId=${IDS.company}`);
    expect(closed.querySelectorAll('.TabContainer.Active .Body')).toHaveLength(0);
    expect(closed.querySelectorAll('.TabContainer:not(.Active) .Body tr')).toHaveLength(2);
  });
});

describe('look-alikes', () => {
  it.each(['invoice', 'quote', 'ticket', 'charges', 'configuration items', 'overlay'] as const)(
    '%s shows the services and units of a contract',
    async (name) => {
      const document = await site.open(url.lookAlikeUrl(HOST, name, managed));
      const row = cellsOf(document, '.Body tr, .GridContainer tr').find((cells) =>
        cells.some((cell) => cell.startsWith('Endpoint Protection')),
      );
      expect(row).toContain('1,250.00');
    },
  );

  it('adjust page has what is and what shall be', async () => {
    const document = await site.open(url.lookAlikeUrl(HOST, 'adjust', managed));
    expect(cellsOf(document, '.dataGridHeader')).toEqual([['', 'Current', 'Adjusted']]);
    expect(document.body.textContent).toContain('Adjust Service/Service Bundle');
  });

  it('every row of another type says so', async () => {
    const document = await services({ contractType: 4 });
    expect(document.querySelector('.PrimaryContentContainer1')?.textContent).toContain('Block Hours');
  });
});
