import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds against WCAG 2.2 A and AA, one line per element: "color-contrast: .badge (Elements must
 * ...)". `within` narrows it to one part of the page, `rules` to some of them. Open shadow roots are looked into,
 * closed ones are not.
 */
export async function checkAccessibility(
  target: Page | Frame,
  { within, rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  // An evaluated string runs past the page's content security policy, which an added script tag does not.
  await target.evaluate(`if (!globalThis.axe) { ${source} }`);
  const results = await target.evaluate(
    async ([selector, chosen]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      return runner.run(selector ?? document, {
        runOnly: chosen ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      });
    },
    [within ?? null, rules ?? null] as const,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target: place }) => `${id}: ${place.join(' ')} (${help})`),
  );
}
