import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedScreen as schema } from '@/lib/messaging/learned-schemas';
import { learnedScreen } from './learned';

const at = (path: string): string => learnedScreen('agreement-lines', path);

describe('the screen that something is learned for', () => {
  it('is told by the page that draws it, whatever the casing, version and "/index"', () => {
    expect(at('/v2025_1/ConnectWise.aspx')).toBe('agreement-lines v/connectwise.aspx');
    expect(at('/v4_6_release/connectwise.aspx')).toBe('agreement-lines vrelease/connectwise.aspx');
    expect(at('/AutotaskOnyx/LandingPage')).toBe('agreement-lines autotaskonyx/landingpage');
    expect(at('/contracts/views/contractServices.asp')).toBe('agreement-lines views/contractservices.asp');
    const services = 'agreement-lines contracts/contractservicelist.mvc';
    for (const path of ['', '/', '/Index', '/index/', '//INDEX'])
      expect(at(`/Mvc/Contracts/ContractServiceList.mvc${path}`)).toBe(services);
  });

  it('holds no number, and is always one that may be kept', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.constantFrom('agreement-lines', 'none'), (path, screen) => {
        const made = learnedScreen(screen, path);
        expect(made).not.toMatch(/\d/);
        expect(schema.safeParse(made).success).toBe(true);
      }),
    );
  });
});
