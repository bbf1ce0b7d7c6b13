import { describe, expect, it } from 'vitest';
import { badgeText, cardText, unplacedStep } from './badge-text';
import { badgeOf, decimal } from './overlay.testing';

const over = badgeOf({
  state: 'over-billed',
  used: decimal('8'),
  billed: decimal('12'),
  variance: decimal('-4'),
});
const matched = badgeOf({
  state: 'matched',
  used: decimal('3'),
  billed: decimal('3'),
  variance: decimal('0'),
});
const none = { used: null, billed: null, variance: null };

describe('badgeText', () => {
  it('says used, billed and the difference with a mark', () => {
    expect(badgeText({ badge: badgeOf() })).toEqual({
      full: '42 used · 40 billed ▲2',
      short: '▲2',
      least: '▲',
      mark: '▲',
      sentence: 'Under-billed by 2: 42 used in Oct 2026, 40 billed. Counted in Seat.',
    });
    expect(badgeText({ badge: over }).full).toBe('8 used · 12 billed ▼4');
    expect(badgeText({ badge: matched }).full).toBe('3 used · 3 billed ✓');
    expect(badgeText({ badge: matched }).sentence).toMatch(/^Matched: 3 used in Oct 2026, 3 billed\./);
  });

  it('groups what is long, as the review does', () => {
    const badge = badgeOf({
      used: decimal('108379.25'),
      billed: decimal('149924'),
      variance: decimal('-41544.75'),
      state: 'over-billed',
    });
    expect(badgeText({ badge })).toMatchObject({
      full: '108,379.25 used · 149,924 billed ▼41,544.75',
      sentence: 'Over-billed by 41,544.75: 108,379.25 used in Oct 2026, 149,924 billed. Counted in Seat.',
    });
    const usage = { product: 'Email', service: '', used: decimal('12000'), unit: 'Seat', ruled: false };
    expect(unplacedStep(usage).value).toBe('12,000 Seat');
  });

  it('keeps fractions exact', () => {
    const badge = badgeOf({
      used: decimal('17.5'),
      billed: decimal('20'),
      variance: decimal('-2.5'),
      state: 'over-billed',
    });
    expect(badgeText({ badge }).short).toBe('▼2.5');
  });

  it.each([
    ['unknown', '? unmapped', 'No figure: unmapped.'],
    ['failed', '! unmapped', 'Failed: unmapped.'],
  ] as const)('shows no number when %s', (state, full, sentence) => {
    const badge = badgeOf({ state, reason: 'unmapped' });
    const text = badgeText({ badge });
    expect(text).toMatchObject({ full, sentence });
    expect(JSON.stringify(text)).not.toMatch(/\d/);
  });

  it('treats a badge without its figures as unknown, whatever its state', () => {
    expect(badgeText({ badge: badgeOf({ ...none, state: 'matched' }) }).full).toBe('? no figure');
    expect(badgeText({ badge: badgeOf({ billed: null }) }).full).toBe('? no figure');
  });

  it('says the basis, the group, the page and the provisional month', () => {
    const text = badgeText({
      badge: badgeOf({
        basis: 'provisioned',
        groupedLines: 2,
        groupedAgreements: 2,
        comparedWith: 'page',
        provisional: true,
      }),
    });
    expect(text.full).toBe('42 provisioned so far · 40 on this page on 2 lines ▲2');
    expect(text.short).toBe('▲2 · 2 lines');
    expect(text.least).toBe('▲2');
    expect(text.sentence).toContain('The figure rests on provisioned, not on used.');
    expect(text.sentence).toContain('Compared as a group of 2 lines on 2 agreements.');
    expect(text.sentence).toContain('Compared with the quantity on this page, not with the record.');
    expect(text.sentence).toContain('Provisional:');
  });

  it('says that the page differs from the record', () => {
    const text = badgeText({ badge: badgeOf(), stale: true });
    expect(text.full).toBe('42 used · 40 billed ▲2 · page differs');
    expect(text.sentence).toContain('another quantity than the record');
  });

  it('does not call used what a rule or a split made of it', () => {
    const text = badgeText({ badge: badgeOf({ used: decimal('84'), billed: decimal('82'), ruled: true }) });
    expect(text.full).toBe('84 expected · 82 billed ▲2');
    expect(text.sentence).toBe(
      "Under-billed by 2: 84 expected in Oct 2026, 82 billed. By the mapping's rules, from used. Counted in Seat.",
    );
    const provisioned = badgeOf({ ruled: true, provisional: true, basis: 'provisioned' });
    expect(badgeText({ badge: provisioned }).full).toBe('42 expected so far · 40 billed ▲2');
    expect(badgeText({ badge: provisioned }).sentence).toContain("By the mapping's rules, from provisioned.");
    expect(
      unplacedStep({ product: 'P', service: '', used: decimal('5'), ruled: true, unit: 'Seat' }),
    ).toEqual({
      label: 'P',
      value: '5 Seat',
      source: 'expected by the rules',
    });
  });

  it('counts what is used on no row', () => {
    const unplaced = [{ product: 'P', service: 'S', used: decimal('3'), ruled: false, unit: 'Seat' }];
    expect(badgeText({ badge: badgeOf(), unplaced }).full).toBe('42 used · 40 billed ▲2 · 1 used on no row');
    expect(cardText('Total', { badge: badgeOf(), unplaced })).toBe(
      [
        'Total',
        'Under-billed by 2: 42 used in Oct 2026, 40 billed. Counted in Seat. Used, but on no row: 1.',
        '- Used: 42 (LMPI report, Oct 2026)',
        'On no row - P (S): 3 Seat',
      ].join('\n'),
    );
  });
});
