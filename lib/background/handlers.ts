import { scriptFiles } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/router';
import { runScripts } from '@/lib/platform/content-scripts';
import { checkConnections, connectLmpi, disconnect } from './connect';
import { draftOf, keepDraft } from './connect-draft';
import { connectPsa } from './connect-psa';
import type { Context } from './context';
import { recheckGuards } from './guard';
import { learnedOnPage, learnFromPage, unlearnFromPage } from './learned';
import { lockNow, lockWhenDue } from './locking';
import * as mapping from './mapping';
import { noBadges, noFigures, unlessOther } from './other-psa';
import { badgesForRows } from './page-rows';
import { agreementOnPage } from './pages';
import { resolveProblem } from './problems';
import * as push from './push';
import * as review from './review';
import { pageStatusOf, statusOf } from './status';
import { exportMappings } from './transfer/export';
import { importMappings } from './transfer/import';

/**
 * One handler per message. `open` gives the context once the store is open; `eraseUnopened` erases everything when it
 * cannot be opened, which may be the only way on.
 */
export function createHandlers(open: () => Promise<Context>, eraseUnopened: () => Promise<void>): Handlers {
  const answering =
    <I, O>(work: (context: Context, input: I) => Promise<O>) =>
    async (input: I): Promise<O> =>
      work(await open(), input);
  /** What only a person does, so that it moves the deadline of a vault that locks when nobody is there. */
  const byPerson = <I, O>(work: (context: Context, input: I) => Promise<O>) =>
    answering(async (context, input: I) => {
      await context.vault.touch();
      return work(context, input);
    });
  /** As `byPerson`, and answers nothing; what it changed is in the status. */
  const quietly = <I>(work: (context: Context, input: I) => Promise<unknown>) =>
    byPerson(async (context, input: I): Promise<Record<string, never>> => {
      await work(context, input);
      return {};
    });

  return {
    'status.get': answering(async (context) => {
      await lockWhenDue(context);
      return statusOf(context);
    }),
    'draft.get': answering(draftOf),
    'draft.set': quietly((context, { draft }) => keepDraft(context, draft)),
    'lmpi.connect': byPerson(connectLmpi),
    'psa.connect': byPerson(connectPsa),
    'connection.check': byPerson(checkConnections),
    async 'connection.disconnect'(input) {
      const context = await open().catch((thrown: unknown) => {
        if (input.what !== 'everything') throw thrown;
        return null;
      });
      await (context ? disconnect(context, input) : eraseUnopened());
      return {};
    },
    'vault.passphrase': quietly(async (context, { passphrase }) => {
      await context.vault.setPassphrase(passphrase);
      context.broadcast({ event: 'status' });
    }),
    'vault.unlock': quietly(async (context, { passphrase }) => {
      await context.vault.unlock(passphrase);
      context.broadcast({ event: 'status' });
      void context.sync.resume();
      void context.push.resume();
    }),
    'vault.lock': quietly(lockNow),
    'sync.start': quietly(async (context) => void context.sync.start('user')),
    'sync.cancel': quietly((context) => context.sync.cancel()),
    'data.publish': byPerson(async (context) => {
      const changed = await context.store.usage.publish();
      await recheckGuards(context);
      // Also without a new report: companies, products and lines may be others than open pages show.
      context.broadcast({ event: 'published' });
      review.settleSoon(context);
      return { changed };
    }),
    'mapping.overview': answering(mapping.mappingOverview),
    'companies.list': answering(mapping.companyList),
    'products.list': answering(mapping.productList),
    'account.link': quietly(mapping.linkAccount),
    'account.split': quietly(mapping.splitAccount),
    'account.unlink': quietly(mapping.unlinkAccount),
    'account.exclude': quietly(mapping.excludeAccount),
    'accounts.accept': byPerson(mapping.acceptSuggestions),
    'service.link': quietly(mapping.linkService),
    'service.unlink': quietly(mapping.unlinkService),
    'service.exclude': quietly(mapping.excludeService),
    'service.basis': quietly(mapping.setBasis),
    'service.feeds': quietly(mapping.setFeeds),
    'service.usage': answering(mapping.serviceUsage),
    'mapping.undo': byPerson(mapping.undo),
    'mapping.redo': byPerson(mapping.redo),
    'mapping.warnings': answering(mapping.mappingWarnings),
    'drift.confirm': quietly(mapping.confirmDrift),
    'mapping.export': byPerson(exportMappings),
    'mapping.import': byPerson(importMappings),
    'problem.resolve': quietly(resolveProblem),
    'mapping.finish': quietly(mapping.finishMapping),
    'review.findings': answering(review.findings),
    'review.more': answering(review.moreFindings),
    'review.why': answering(review.why),
    'review.decide': byPerson(review.decide),
    'review.soFar': answering(review.monthSoFar),
    'review.note': quietly(review.addNote),
    'review.views': answering(review.views),
    'review.saveView': byPerson(review.saveView),
    'review.removeView': quietly(review.removeView),
    'review.open': quietly((context) => context.openReview()),
    'review.show': quietly(review.show),
    'guard.confirm': quietly(review.confirmGuard),
    'ledger.get': byPerson(review.ledger),
    'evidence.get': answering(review.evidence),
    'push.plan': byPerson(push.plan),
    'push.wish': async (input, sender) => push.wish(await open(), input, sender),
    'push.confirm': byPerson(push.confirm),
    'push.batches': answering(push.batches),
    'push.batch': answering(push.batch),
    'push.pause': quietly(push.pause),
    'push.goOn': quietly(push.goOn),
    'push.stop': quietly(push.stop),
    'push.settle': quietly(push.settle),
    'push.record': answering(push.record),
    'push.verify': answering(push.verify),
    'push.limits': answering(push.limits),
    'push.setLimits': quietly(push.setLimits),
    'page.push': async (input, sender) => {
      await push.pushFromPage(await open(), input, sender);
      return {};
    },
    'page.status': answering(pageStatusOf),
    'page.script': async ({ script }, { tab, frameId }) => {
      // What the script will ask for is opened meanwhile: a worker that was asleep takes its time for both.
      void open().catch(() => undefined);
      if (tab?.id !== undefined && frameId !== undefined)
        await runScripts(tab.id, frameId, scriptFiles(script));
      return {};
    },
    'page.panel': answering(async (context) => {
      await push.releaseWish(context);
      await context.openPanel();
      return {};
    }),
    'page.agreement': answering(async (context, input) => {
      void push.rememberMember(context, input.psa, input.member ?? null);
      return review.withWish(context, input, await unlessOther(context, input, agreementOnPage, noFigures));
    }),
    'page.learned': async (input, sender) => learnedOnPage(await open(), input, sender),
    'page.learn': async (input, sender) => {
      await learnFromPage(await open(), input, sender);
      return {};
    },
    'page.unlearn': async (input, sender) => unlearnFromPage(await open(), input, sender),
    'page.rows': answering((context, input) => unlessOther(context, input, badgesForRows, noBadges)),
  };
}
