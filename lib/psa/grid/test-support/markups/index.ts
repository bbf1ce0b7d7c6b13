import { ARRANGEMENTS } from './arrangements';
import { BY_LABELS } from './by-labels';
import { LANGUAGES } from './languages';
import type { Markup } from './markup';
import { SHAPES } from './shapes';
import { STATES } from './states';

export const MARKUPS: readonly Markup[] = [...SHAPES, ...ARRANGEMENTS, ...LANGUAGES, ...STATES, ...BY_LABELS];
