import { type Context, link } from '../context';
import { esc } from '../html';
import { PATHS } from '../urls';

const base64 = (data: unknown): string => Buffer.from(JSON.stringify(data)).toString('base64');

/** The Onyx shell of October 2026 around a view (autotask.md 1, "Onyx shell"); its overlay is the first frame. */
export function shell(context: Context, contentId: string, content: string, contractId: number): string {
  const overlay = link(context, PATHS.overlay, contractId ? { contractId } : {});
  const shown = context.settings.overlay === 'open';
  const entry = (text: string, view: string, data: unknown) =>
    `<a class="color-text-primary hover:bg-background-hover" href="${esc(link(context, PATHS.landing, { view, 'view-data': base64(data) }))}">${esc(text)}</a>`;
  const site = `https://${context.url.host}`;
  const entries = [
    entry('Dashboard', 'dashboard', {}),
    entry('Contracts', 'contract-search', { url: `${site}${PATHS.contractSearch}` }),
    entry('Umbrella Contracts', 'umbrella-contract-list', {}),
    entry('Tickets', 'ticket-search', { url: `${site}${PATHS.ticket}?ticketId=1` }),
    entry('Services', 'service-search', { url: `${site}${PATHS.catalogue}` }),
  ];
  return `<div class="relative w-full h-full">
<iframe data-slot="iframe-overlay" class="z-iframeOverlay" src="${esc(overlay)}"${shown ? '' : ' style="display:none"'}></iframe>
<div class="h-screen flex flex-col bg-background-secondary">
<div data-slot="header" class="flex bg-background-primary border-border-primary">
<div data-slot="header:navigation-section" class="flex"><button data-slot="header:navigation-menu-button" type="button">&#9776;</button><b class="color-text-primary">PSA</b></div>
<div data-slot="header:search-bar-container"><input placeholder="Search"></div>
<div data-slot="header:utility-buttons" class="flex"><button type="button">+</button><button type="button">?</button><button type="button">DM</button></div>
</div>
<div class="relative min-h-0 flex-1 flex"><div class="relative z-1" data-slot="side-panel">${entries.join('')}</div><main class="min-w-0 flex-1" id="${contentId}">${content}</main></div>
</div></div>`;
}
