import { beforeEach, describe, expect, it } from 'vitest';
import { LINES } from '../grid/test-support/lines';
import { split, table, USUAL } from '../grid/test-support/render';
import { SELECTORS } from './selectors';
import { bannerHtml } from './test-support/banner';

const additions = `${bannerHtml('Agreement - Managed Services')}
  <div class="GMDB3DUBPJH AgreementDetail cw_PsaRootContainer">${split(USUAL, LINES)}</div>`;
const FIXTURES = {
  'additions tab': additions,
  'additions tab of another release': additions.replaceAll('GMDB3DUB', 'GE0S-T1C'),
  form: `${bannerHtml('Agreement - Managed Services')}<div class="cw_PsaRootContainer"><input class="cw_company"><input class="cw_contact"></div>`,
  window:
    '<div class="cw-gxt-wnd"><img class="gwt-Image cw-gxt-wnd-cls"><table><tr><td>x</td></tr></table></div>',
  busy: '<div class="cw-loading-image cw-loading-spinner"></div>',
  'React dialog': '<div class="CwDialog-dialog"><button>OK</button></div>',
  'plain table': table(USUAL, LINES),
  'sign-in':
    '<form><input id="company" name="CompanyName"><input name="UserName"><button id="loginBtn"></button></form>',
} as const;
type Fixture = keyof typeof FIXTURES;

/** Each selector with what it must find, and where it must find nothing. */
const EVIDENCE: Record<keyof typeof SELECTORS, { finds: [Fixture, number][]; nothing: Fixture[] }> = {
  banner: {
    finds: [
      ['additions tab', 1],
      ['additions tab of another release', 1],
      ['form', 1],
    ],
    nothing: ['plain table', 'sign-in', 'window'],
  },
  bannerRoot: {
    finds: [
      ['additions tab', 1],
      ['form', 1],
    ],
    nothing: ['plain table', 'sign-in', 'window'],
  },
  company: { finds: [['form', 1]], nothing: ['additions tab', 'sign-in', 'window'] },
  grid: {
    finds: [
      ['additions tab', 1],
      ['additions tab of another release', 1],
    ],
    nothing: ['form', 'plain table', 'window', 'sign-in'],
  },
  headerCell: {
    finds: [
      ['additions tab', 20],
      ['plain table', 10],
    ],
    nothing: ['form', 'window', 'sign-in'],
  },
  shell: {
    finds: [
      ['additions tab', 1],
      ['form', 1],
    ],
    nothing: ['plain table', 'sign-in', 'window'],
  },
  dialogs: {
    finds: [
      ['window', 1],
      ['React dialog', 1],
    ],
    nothing: ['additions tab', 'form', 'sign-in'],
  },
  busy: { finds: [['busy', 1]], nothing: ['additions tab', 'form', 'window'] },
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

  it('names no class that changes with a release', () => {
    for (const selector of Object.values(SELECTORS)) expect(selector).not.toMatch(/GMDB|GE0S|GKV5/);
  });
});
