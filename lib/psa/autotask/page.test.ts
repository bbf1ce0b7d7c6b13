import { beforeEach, describe, expect, it, vi } from 'vitest';
import { outlineOf } from '../grid/outline';
import { figures, LINES } from '../grid/test-support/lines';
import { ADDRESSES } from './addresses';
import { createAutotaskPage } from './page';
import { contractView, go, servicesPage, UI, umbrella } from './test-support/address';
import { barHeader, classicHeader, entityHeader, umbrellaPage } from './test-support/headers';
import { current, plain, USUAL } from './test-support/render';

const page = () => createAutotaskPage(document, window, ADDRESSES);
const show = (...html: string[]): void => {
  document.body.innerHTML = html.join('');
};
/** The document's frame stands in others, nearest first. */
const framedIn = (...hrefs: string[]): void => {
  const top = hrefs.reduceRight<{ location: { href: string }; parent?: unknown } | null>((parent, href) => {
    const frame: { location: { href: string }; parent?: unknown } = { location: { href } };
    frame.parent = parent ?? frame;
    return frame;
  }, null);
  vi.spyOn(window, 'parent', 'get').mockReturnValue(top as unknown as Window & typeof globalThis);
};

beforeEach(() => {
  document.title = 'Autotask';
  go(servicesPage(19064));
  show(classicHeader('Managed Services', 19064), current(USUAL, LINES));
});

describe('a classic contract around the frame with its content', () => {
  it('leaves everything to that frame', () => {
    go(contractView(19064));
    show('<ul class="ButtonBarVert"><li class="MenuLink"><a>Services</a></li></ul>');
    expect(page().screen()).toBe('agreement-lines');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<iframe src="/Autotask/Views/Contracts/Cost.aspx"></iframe>',
    );
    expect(page().screen()).toBeNull();
    go(servicesPage(19064));
    expect(page().screen()).toBe('agreement-lines');
  });
});

describe('record', () => {
  it('has the id of the address, the names of title and page, and the organization', () => {
    document.title = 'Autotask - Contract Summary';
    expect(page().record()).toEqual({
      recordId: 19064,
      names: ['Managed Services', 'Managed Services (ID: 19064)', 'Contract Summary'],
      companyName: 'Acme Ltd',
    });
  });

  it('is of the page’s own title where the address says none', () => {
    show(classicHeader('Managed Services', 5));
    go(`${UI}/contracts/views/contractServices.asp`);
    expect(page().record().recordId).toBe(5);
  });

  it('carries no figure where address and title name two', () => {
    show(classicHeader('Managed Services', 5), current(USUAL, LINES));
    expect(page().header()).toBeNull();
    expect(page().read(figures(LINES))).toEqual({ state: 'vetoed', by: null, rows: [] });
  });

  it('takes the contract of the frames around it, and no figure where its own title says another', () => {
    go(`${UI}/contracts/views/contractServices.asp`);
    framedIn(contractView(77), `${UI}/AutotaskOnyx/LandingPage`);
    show(current(USUAL, LINES));
    const framed = page();
    expect(framed.record().recordId).toBe(77);
    expect(framed.read(figures(LINES, 77)).state).toBe('read');
    expect(framed.read(figures(LINES, 19064)).state).toBe('no grid');
    show(classicHeader('Another', 5), current(USUAL, LINES));
    expect(framed.read(figures(LINES, 77)).state).toBe('vetoed');
    expect(framed.read(figures(LINES, 5)).state).toBe('vetoed');
  });

  it.each([
    ['Account', 'Zeta'],
    ['Customer Name *', 'Zeta'],
    ['Unternehmen', 'Zeta'],
    ['Nom du client', 'Zeta'],
    ['Klant', 'Zeta'],
    ['Empresa', 'Zeta'],
    ['Account Manager', null],
    ['Contact Name', null],
  ])('finds the organization under the customer’s own word: %s', (label, company) => {
    show(classicHeader('Managed Services', 19064, 'Zeta', label));
    expect(page().record().companyName).toBe(company);
  });

  it('reads entity pages and umbrella contracts', () => {
    show(entityHeader('Managed Services', 'Zeta'));
    expect(page().record()).toMatchObject({ names: ['Managed Services'], companyName: 'Zeta' });
    go(umbrella(123));
    show(umbrellaPage('Acme Umbrella', ''));
    expect(page().record()).toEqual({ recordId: 123, names: ['Acme Umbrella'], companyName: 'Acme Ltd' });
  });

  it('takes the kind from the front of a name, and what every title has from titles', () => {
    show(barHeader('Contract Services', 'Contract - Managed Services'));
    document.title = 'Managed Services | Autotask PSA';
    expect(page().record().names).toEqual([
      'Managed Services',
      'Contract - Managed Services',
      'Contract Services',
    ]);
  });

  it('takes nothing from hidden titles and layers', () => {
    show(
      `<div style="display:none">${classicHeader('Old', 1)}</div>`,
      `<div class="ContextOverlayContainer">${classicHeader('Menu', 2)}</div>`,
      `<div class="TabContainer">${classicHeader('Twin', 3)}</div>`,
    );
    go(`${UI}/contracts/views/contractServices.asp`);
    expect(page().record()).toEqual({ recordId: null, names: [], companyName: null });
  });
});

describe('screen', () => {
  it('is nothing in a frameset', () => {
    go(contractView(7));
    const frameset = document.createElement('frameset');
    vi.spyOn(document, 'body', 'get').mockReturnValue(frameset as unknown as HTMLBodyElement);
    expect(page().screen()).toBeNull();
  });

  it('is nothing in a contract that holds its pages in frames', () => {
    go(contractView(19064));
    expect(page().screen()).toBe('agreement-lines');
    vi.spyOn(HTMLIFrameElement.prototype, 'src', 'get').mockReturnValue(
      `${UI}/Contracts/Views/contractSummary.asp?contractID=19064`,
    );
    const held = document.createElement('iframe');
    vi.spyOn(document, 'querySelectorAll').mockReturnValueOnce([held] as unknown as NodeListOf<Element>);
    expect(page().screen()).toBeNull();
  });

  it('follows the shell from one view to the next', () => {
    go(umbrella(123));
    show(umbrellaPage('Acme Umbrella', plain(USUAL, LINES)));
    const shell = page();
    expect(shell.screen()).toBe('agreement-lines');
    expect(shell.read(figures(LINES, 123)).state).toBe('read');
    go(`${UI}/AutotaskOnyx/LandingPage?view=dashboard`);
    expect(shell.screen()).toBeNull();
    expect(shell.read(figures(LINES, 123)).rows).toEqual([]);
  });

  it('of an unknown page needs the page to say contract', () => {
    go(`${UI}/Mvc/Something/Page.mvc`);
    show(current(USUAL, LINES));
    expect(page().screen()).toBeNull();
    show(barHeader('Contract - Managed Services'), current(USUAL, LINES));
    expect(page().screen()).toBe('agreement-lines');
    show(barHeader('Contract Search'));
    expect(page().screen()).toBe('agreement-search');
  });

  it('of an unknown page with a contract’s id needs its title or a list of services', () => {
    go(`${UI}/Mvc/Something/Page.mvc?contractId=19064`);
    show(barHeader('Assign somebody'), '<table><tr><th>Name</th><th>Role</th></tr></table>');
    expect(page().screen()).toBeNull();
    expect(page().header()).toBeNull();
    show(classicHeader('Managed Services', 5));
    expect(page().screen()).toBeNull();
    show(classicHeader('Managed Services', 19064));
    expect(page().screen()).toBe('agreement-lines');
    show(current(USUAL, LINES));
    expect(page().screen()).toBe('agreement-lines');
  });
});

describe('header', () => {
  it.each([
    ['the row of a classic title', classicHeader('Managed Services', 19064), 'DIV'],
    ['the title of a bar', barHeader('Contract', 'Managed Services'), 'DIV'],
    ['the title of an entity page', entityHeader('Managed Services'), 'DIV'],
    ['the heading of an umbrella contract', umbrellaPage('Managed Services', ''), 'H1'],
  ])('is %s', (_name, html, tag) => {
    show(html, current(USUAL, LINES));
    const header = page().header();
    expect(header?.tagName).toBe(tag);
    expect(header?.textContent).toContain('Managed Services');
    expect(header?.textContent?.length).toBeLessThan(60);
  });

  it('is the title itself where no row of its own holds it', () => {
    show('<span class="SecondaryTitle">Managed Services (ID: 19064)</span>', current(USUAL, LINES));
    expect(page().header()?.className).toBe('SecondaryTitle');
  });

  it('is not there without a title', () => {
    show(current(USUAL, LINES));
    expect(page().header()).toBeNull();
  });

  it('carries the total on the summary, whose rows are nobody’s', () => {
    go(`${UI}/contracts/views/contractSummary.asp?contractID=19064`);
    expect(page().screen()).toBe('agreement');
    expect(page().header()).not.toBeNull();
    expect(page().read(figures(LINES))).toEqual({ state: 'no grid', by: null, rows: [] });
  });
});

describe('outline', () => {
  it('has structure, header words and where the id is from, no name and no figure', () => {
    document.title = 'Managed Services | Autotask PSA';
    show(
      classicHeader('Managed Services', 19064),
      `<div class="MainContainer1 acme-theme">${current(USUAL, LINES)}</div>`,
    );
    const text = outlineOf(page().sight());
    expect(text).toContain(
      'screen agreement-lines, path /contracts/views/contractServices.asp, view none, id from address',
    );
    expect(text).toContain('"name" | "units" | "unit price"');
    expect(text).toContain('div.MainContainer9 > div.Grid > div.Body');
    expect(text).toContain('tr.Display');
    const customers = [
      'Managed',
      'Acme',
      'acme',
      '19064',
      ...LINES.flatMap((one) => [one.productIdentifier, one.description]),
    ];
    for (const secret of customers) expect(text).not.toContain(secret);
    expect(text.replace(/^rows \d+|9/gm, '')).not.toMatch(/\d/);
  });

  it('repeats no part of an address that may be a customer’s', () => {
    go(`${UI}/Mvc/acme%20ltd/Page7.mvc?contractId=19064&view=Acme%20Ltd`);
    expect(outlineOf(page().sight())).toContain('path /Mvc/.../..., view ..., id from address');
  });
});
