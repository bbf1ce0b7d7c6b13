import type { BadgeState } from '@/lib/model/badge';
import type { Theme } from './theme';

/** Text colour and background of a badge. */
type Pair = readonly [ink: string, tint: string];

/**
 * The design tokens that badges need, as values. The whole sheet would be a twentieth of the content script, and
 * declaring every token on five hundred hosts would cost the page more than the badges themselves.
 * badge-colours.test.ts holds them to components/shared/tokens.css.
 */
export const BADGE_COLOURS: Record<Theme, Record<BadgeState, Pair> & { focus: string }> = {
  light: {
    matched: ['#17663a', '#e5f4ea'],
    'under-billed': ['#874600', '#fdf0d9'],
    'over-billed': ['#17529f', '#e6effb'],
    unknown: ['#566070', '#eef0f2'],
    failed: ['#ad241c', '#fdeceb'],
    focus: '#1a222d',
  },
  dark: {
    matched: ['#82d49d', '#183324'],
    'under-billed': ['#f2b866', '#3a2a10'],
    'over-billed': ['#92bdff', '#182c4b'],
    unknown: ['#b0b9c4', '#2a3038'],
    failed: ['#ff9a91', '#431f1d'],
    focus: '#ffffff',
  },
};
