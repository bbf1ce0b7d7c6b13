import type { PsaUnderTest } from '../../conformance/psa-under-test';
import { API } from './api-under-test';
import { PAGES } from './pages-under-test';

export const AUTOTASK: PsaUnderTest = { psa: 'autotask', pages: PAGES, api: API };
