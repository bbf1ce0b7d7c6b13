import { beforeEach, describe, expect, it } from 'vitest';
import { LINES } from '../grid/test-support/lines';
import { table } from '../grid/test-support/render';
import { SELECTORS } from './selectors';
import { barHeader, classicHeader, dayField, entityHeader, umbrellaPage } from './test-support/headers';
import { classic, current, older, plain, USUAL } from './test-support/render';

const FIXTURES = {
  'classic page': `${classicHeader('Managed Services', 7)}${classic(USUAL, LINES)}`,
  'current page': `<div class="MainContainer1"><div class="PrimaryContentContainer1 Active">${barHeader('Contract', 'Managed Services')}${current(USUAL, LINES)}</div></div>`,
  'older page': older(USUAL, LINES),
  'entity page': `<div class="MainContainer"><div class="SecondaryContainer">${entityHeader('Managed Services', 'Acme Ltd')}</div></div>`,
  umbrella: umbrellaPage('Acme Umbrella', plain(USUAL, LINES)),
  'edit field': dayField('Show data for', '11/27/2026'),
  tabs: '<div class="TabContainer Active">1</div><div class="TabContainer">2</div>',
  layers:
    '<div class="ContextOverlayContainer"><div class="ContextOverlay"></div></div><div data-slot="iframe-overlay"></div>',
  shell:
    '<div data-slot="header"><div data-slot="header:search-bar-container"></div></div><div data-slot="side-panel"></div><div class="c-side-panel"></div><main><div data-slot="iframe"></div></main>',
  'plain table': table(USUAL, LINES),
  'sign-in':
    '<h1>Sign in</h1><form><label>User name<input name="UserName"></label><button>Next</button></form>',
} as const;
type Fixture = keyof typeof FIXTURES;

const FEW: Fixture[] = ['sign-in', 'layers', 'tabs'];
/** Each selector with what it must find, and where it must find nothing. */
const EVIDENCE: Record<keyof typeof SELECTORS, { finds: [Fixture, number][]; nothing: Fixture[] }> = {
  classicTitle: {
    finds: [['classic page', 1]],
    nothing: [...FEW, 'umbrella', 'entity page', 'current page'],
  },
  entityTitle: { finds: [['entity page', 1]], nothing: [...FEW, 'umbrella', 'classic page', 'current page'] },
  barRecord: { finds: [['current page', 1]], nothing: [...FEW, 'umbrella', 'classic page', 'entity page'] },
  barKind: { finds: [['current page', 1]], nothing: [...FEW, 'umbrella', 'classic page', 'entity page'] },
  umbrellaTitle: { finds: [['umbrella', 1]], nothing: [...FEW, 'classic page', 'entity page', 'shell'] },
  classicLabel: { finds: [['classic page', 3]], nothing: [...FEW, 'umbrella', 'entity page'] },
  umbrellaLabel: { finds: [['umbrella', 1]], nothing: [...FEW, 'classic page', 'entity page'] },
  umbrellaField: { finds: [['umbrella', 2]], nothing: [...FEW, 'classic page', 'entity page'] },
  umbrellaValue: { finds: [['umbrella', 1]], nothing: [...FEW, 'classic page', 'entity page'] },
  readOnlyLabel: { finds: [['entity page', 1]], nothing: [...FEW, 'umbrella', 'classic page'] },
  readOnlyField: { finds: [['entity page', 1]], nothing: [...FEW, 'umbrella', 'classic page'] },
  readOnlyValue: { finds: [['entity page', 1]], nothing: [...FEW, 'umbrella', 'classic page'] },
  editLabel: { finds: [['edit field', 1]], nothing: [...FEW, 'umbrella', 'classic page', 'entity page'] },
  editField: { finds: [['edit field', 1]], nothing: [...FEW, 'umbrella', 'classic page', 'entity page'] },
  grid: {
    finds: [
      ['classic page', 1],
      ['current page', 1],
      ['older page', 1],
    ],
    nothing: [...FEW, 'umbrella', 'entity page', 'plain table'],
  },
  headerCell: {
    finds: [
      ['classic page', 6],
      ['current page', 5],
      ['older page', 5],
      ['plain table', 5],
    ],
    nothing: [...FEW, 'entity page', 'shell'],
  },
  shell: {
    finds: [
      ['current page', 2],
      ['entity page', 1],
      ['umbrella', 1],
      ['tabs', 2],
    ],
    nothing: ['sign-in', 'layers', 'plain table', 'shell'],
  },
  umbrella: { finds: [['umbrella', 1]], nothing: [...FEW, 'classic page', 'current page', 'shell'] },
  aside: {
    finds: [
      ['tabs', 1],
      ['layers', 3],
      ['shell', 3],
      ['umbrella', 1],
    ],
    nothing: ['classic page', 'current page', 'older page', 'entity page', 'sign-in', 'plain table'],
  },
};

describe('selectors', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });
  const found = (selector: string, fixture: Fixture): number => {
    document.body.innerHTML = FIXTURES[fixture];
    return document.querySelectorAll(selector).length;
  };

  describe.each(Object.entries(EVIDENCE))('%s', (name, { finds, nothing }) => {
    const selector = SELECTORS[name as keyof typeof SELECTORS];
    it.each(finds)('finds what is in: %s', (fixture, count) => {
      expect(found(selector, fixture)).toBe(count);
    });
    it.each(nothing)('finds nothing in: %s', (fixture) => {
      expect(found(selector, fixture)).toBe(0);
    });
  });

  it('names nothing that is generated', () => {
    for (const selector of Object.values(SELECTORS)) expect(selector).not.toMatch(/z[\da-f]{8}|\.U\d|#/);
  });
});
