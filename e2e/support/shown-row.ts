import type { Page } from 'playwright-core';

/** What our own layers on a page, or in one of its frames, are called, as a screen reader names them. */
export const named = async (page: Page, kind: string): Promise<string[]> => {
  const names = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(
            (of) =>
              [...document.querySelectorAll(`[data-seatcheck=${of}]`)].flatMap(
                (host) => host.shadowRoot?.querySelector('.box')?.getAttribute('aria-label') ?? [],
              ),
            kind,
          )
          .catch(() => []),
      ),
  );
  return names.flat();
};
