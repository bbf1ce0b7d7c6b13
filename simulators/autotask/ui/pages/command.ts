import { type Context, contractLink, link, queryId } from '../context';
import { contractOf } from '../data';
import { scriptJson } from '../html';
import { PATHS } from '../urls';
import type { Page, Redirect } from './page';

/** `ExecuteCommand.aspx`: the documented deep link. By Help it goes home and opens the record in a pop-up. */
export function executeCommand(context: Context): Page | Redirect {
  const code = (context.url.searchParams.get('Code') ?? '').toLowerCase();
  const target =
    code === 'opencontract'
      ? contractTarget(context)
      : code === 'openaccount'
        ? link(context, PATHS.account, { accountId: queryId(context, 'AccountID') })
        : code === 'openticketdetail'
          ? link(context, PATHS.ticket, { ticketId: queryId(context, 'TicketID') })
          : PATHS.landing;
  if (!context.settings.commandPopup) return { redirect: target };
  return {
    kind: 'classic',
    title: 'Autotask',
    bodyClass: '',
    contentId: '',
    content: '',
    grids: [],
    around: () =>
      `<script>window.open(${scriptJson(target)},'','width=1250,height=850');location.replace(${scriptJson(link(context, PATHS.landing))})</script>`,
  };
}

/** One that is not there cannot be looked at by anybody. */
function contractTarget(context: Context): string {
  const id = queryId(context, 'ContractID');
  return contractOf(context.state, id) ? contractLink(context, id) : PATHS.denied;
}
