import type { Context } from '../context';
import { zId } from '../html';
import { PATHS, withQuery } from '../urls';
import { mvcAround, type Page, type Redirect, titleBar } from './page';

/** Where a user without the right lands instead of the page (autotask.md 1, "Access denied / login"). */
export function refusal({ settings, url }: Context): Redirect | null {
  const here = url.pathname.toLowerCase();
  if (here === PATHS.denied.toLowerCase() || here === PATHS.logIn.toLowerCase()) return null;
  if (settings.access === 'logged out')
    return { redirect: withQuery(PATHS.logIn, { ReturnUrl: url.pathname + url.search }) };
  const isContract = here.includes('contract') && here !== PATHS.landing.toLowerCase();
  return settings.access === 'denied' && isContract ? { redirect: PATHS.denied } : null;
}

const plain = (title: string, text: string) => (): Page => {
  const contentId = zId();
  return {
    kind: 'mvc',
    title,
    bodyClass: '',
    contentId,
    content: text,
    grids: [],
    around: mvcAround(titleBar(title, ''), contentId),
  };
};

export const denied = plain('Access Denied', 'You do not have permission to view this page.');
export const logIn = plain('Log In', '<input class="TextBox2" placeholder="Username">');
