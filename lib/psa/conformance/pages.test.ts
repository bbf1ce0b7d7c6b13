import { describe } from 'vitest';
import { PAGES as AUTOTASK } from '../autotask/test-support/pages-under-test';
import { PAGES as CONNECTWISE } from '../connectwise/test-support/pages-under-test';
import { describePages } from './pages.testing';

describe('ConnectWise’s pages', () => describePages('connectwise', CONNECTWISE));
describe('Autotask’s pages', () => describePages('autotask', AUTOTASK));
