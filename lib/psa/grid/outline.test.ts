import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as autotask from '../autotask/addresses';
import { LABELS as AUTOTASK_LABELS } from '../autotask/labels';
import { createAutotaskPage } from '../autotask/page';
import { go, UI } from '../autotask/test-support/address';
import * as connectwise from '../connectwise/addresses';
import { LABELS as CONNECTWISE_LABELS } from '../connectwise/labels';
import { createConnectWisePage } from '../connectwise/page';
import { APP, hashOf, stateOf } from '../connectwise/test-support/address';
import { outlineOf } from './outline';
import { plainly } from './plain-words';
import { word } from './text';

/** What a customer is called or billed: names in several scripts, figures, dates with names of months, file names. */
const letters = fc.constantFrom(...'bcdfgjkmqvwxzBKQXZäéøßłжщαשع山田한');
const name = fc
  .string({ unit: letters, minLength: 5, maxLength: 12 })
  .map((text) => text.replace(/^./u, (first) => first.toUpperCase()));
const figure = fc
  .integer({ min: 1000, max: 8_888_888 })
  .map((number) => String(number).replace(/[09]/g, '7'));
const secrets = fc.record({
  company: name,
  product: name,
  person: name,
  place: name,
  month: name,
  quantity: figure,
  price: figure,
  id: figure,
});
const CONNECTWISE = 'https://na.myconnectwise.net';
type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

/** A page that has them in every place where a page can have anything. */
function plant(secret: Secrets, [first, second]: readonly string[]): string {
  const { company, product, person, place, month, quantity, price, id } = secret;
  const row = `<tr id="r-${company}-${id}" class="cw-${company} x-${product} Grid${person} ${place}Cell o-${company} c${id}"
      role="${company}" data-${id}="${person}" title="${product}" aria-label="${company}">
    <td class="${product}"><a href="/${place}/${person}.pdf?id=${id}" title="${person}">${product} ${id}</a></td>
    <td role="${place}" data-quantity>${quantity}.50 ${product}</td>
    <td>${price} ${company}</td><td>1/2/2025 ${person} ٤٢${id}</td><td>2. ${month} 2025</td><td>${company}</td></tr>`;
  const header = `<tr class="${company}"><td>${first}</td><td>${company}</td><td>${second}</td><td>${product} ${id}</td><td>${month}</td>
    <td>${person}</td></tr>`;
  const shell = `<x-${id.toLowerCase()}><section id="${company}" class="pod-${company} mm_${person}" role="${person}">`;
  return `<h1 class="cw-main-banner SecondaryTitle">${company} (ID: ${id})</h1>
    <img src="/${place}/${company}.png" alt="${person}"><input value="${company}" placeholder="${person}">
    ${shell}<div class="Grid-${company} cw-${product}"><table summary="${company}">${header}${row}${row}${row}</table></div>
    <div class="${person}">${[1, 2, 3].map(() => `<div class="${company}"><p>${product}</p><p>${quantity}</p><p>${price}</p></div>`).join('')}</div>
    </section></x-${id.toLowerCase()}>`;
}

const PAGES = [
  {
    name: 'ConnectWise',
    labels: CONNECTWISE_LABELS,
    headers: ['Product ID', 'Quantity'],
    open: ({ company, product, id }: Secrets) =>
      go(
        `${CONNECTWISE}${APP}&company=${encodeURIComponent(company)}${hashOf(stateOf(`agreement_${company}`, Number(id), product), `Agreement${company}`)}`,
      ),
    page: () => createConnectWisePage(document, window, connectwise.ADDRESSES),
  },
  {
    name: 'Autotask',
    labels: AUTOTASK_LABELS,
    headers: ['Service Name', 'Units'],
    open: ({ company, person, id }: Secrets) =>
      go(
        `${UI}/contracts/${encodeURIComponent(company)}/${encodeURIComponent(person)}.asp?contractID=${id}&view=${encodeURIComponent(company)}`,
      ),
    page: () => createAutotaskPage(document, window, autotask.ADDRESSES),
  },
];

beforeEach(() => {
  document.body.innerHTML = '';
});

describe.each(PAGES)('the outline of $name’s pages', ({ open, page, labels, headers }) => {
  it('has none of a customer’s names and figures, wherever the page has them', () => {
    fc.assert(
      fc.property(secrets, (planted) => {
        // A customer may be called as a word of our own lists: the outline says that word of ours, and nothing of his.
        for (const secret of Object.values(planted)) {
          fc.pre(!labels.has(word(secret)));
          fc.pre(plainly(secret).includes('?') || /^\d+$/.test(secret));
        }
        const { company, person } = planted;
        open(planted);
        document.title = `Autotask - ${company} | ${person}`;
        document.body.innerHTML = plant(planted, headers);
        document.body.className = `${company} cw-${person}`;
        const text = outlineOf(page().sight()).toLowerCase();
        for (const secret of Object.values(planted)) expect(text).not.toContain(secret.toLowerCase());
        expect(text.replace(/^rows \d+\+|9/gm, '')).not.toMatch(/\p{N}/u);
        // It is an outline all the same.
        expect(text).toMatch(/rows \d+\+ at .*table > tbody > tr/);
        expect(text).toContain(`"${headers[0]?.toLowerCase()}" | other | "${headers[1]?.toLowerCase()}"`);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('plain words', () => {
  it.each([
    ['AgreementDetail', 'AgreementDetail'],
    ['AgreementAcme', '?'],
    ['cw-ml-row', 'cw-ml-row'],
    ['cw-acme', 'cw-?'],
    ['sr100', 'sr9'],
    ['Gridley', '?'],
    ['/mvc/acme ltd/', '/mvc/? ?/'],
    ['é٤٢', '?9'],
    ['a★b', 'a?b'],
  ])('%s is told as %s', (text, told) => {
    expect(plainly(text)).toBe(told);
  });
});
