import { describe } from 'vitest';
import { describePages } from './pages.testing';
import { PSAS } from './psas.testing';

describe.each(PSAS)('the pages of $psa', ({ psa, pages }) => describePages(psa, pages));
