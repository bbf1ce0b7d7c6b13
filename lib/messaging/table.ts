import { z } from 'zod';
import { PSA_KINDS } from '@/lib/model/records';
import { type Declaration, EVERYONE, PAGES_OF_OURS } from './declaration';
import * as learned from './learned-schemas';
import * as mapping from './mapping-schemas';
import { type MessageName, PAGE_SCRIPTS } from './protocol';
import { PUSH_MESSAGES } from './push-messages';
import { REVIEW_MESSAGES } from './review-messages';
import { agreementFigures, badge, decimal, id, longId, nothing, phase, status, text } from './schemas';

const secret = text(4096);
const label = z.object({ label: z.string() });
const lmpiForm = z.object({ accessToken: secret, secretKey: secret, apiUrl: text(2048) });
const psa = z.enum(PSA_KINDS);
const psaForm = z
  .record(text(64), secret)
  .refine((form) => Object.keys(form).length <= 20, 'more fields than any form has');
const draft = z.object({
  lmpi: lmpiForm,
  psa: z.record(psa, psaForm),
  at: z.enum(['lmpi', ...PSA_KINDS]).nullable(),
});
const learnedPlace = { psa, screen: learned.learnedScreen };
const cell = text(2000).nullable();

const pageRow = z.object({
  company: cell,
  agreement: cell,
  product: cell,
  description: cell,
  quantity: decimal.nullable(),
  effective: cell,
  cancelled: cell,
});

/** Every message there is. What does not stand here is refused (design.md, decision 6). */
export const MESSAGES: { [K in MessageName]: Declaration<K> } = {
  'status.get': { from: PAGES_OF_OURS, input: nothing, output: status },
  'draft.get': { from: PAGES_OF_OURS, input: nothing, output: draft.nullable() },
  'draft.set': { from: PAGES_OF_OURS, input: z.object({ draft }), output: nothing },
  'lmpi.connect': { from: PAGES_OF_OURS, input: lmpiForm, output: label },
  'psa.connect': {
    from: PAGES_OF_OURS,
    input: z.object({ psa, form: psaForm, replace: z.boolean().exactOptional() }),
    output: label,
  },
  'connection.check': {
    from: PAGES_OF_OURS,
    input: nothing,
    output: z.object({ labels: z.array(z.string()) }),
  },
  'connection.disconnect': {
    from: PAGES_OF_OURS,
    input: z.object({ what: z.enum(['lmpi', 'psa', 'everything']) }),
    output: nothing,
  },
  'vault.passphrase': {
    from: PAGES_OF_OURS,
    input: z.object({ passphrase: secret.nullable() }),
    output: nothing,
  },
  'vault.unlock': { from: PAGES_OF_OURS, input: z.object({ passphrase: secret }), output: nothing },
  'vault.lock': { from: PAGES_OF_OURS, input: nothing, output: nothing },
  'sync.start': { from: PAGES_OF_OURS, input: nothing, output: nothing },
  'sync.cancel': { from: PAGES_OF_OURS, input: nothing, output: nothing },
  'data.publish': { from: PAGES_OF_OURS, input: nothing, output: z.object({ changed: z.boolean() }) },
  'mapping.overview': { from: PAGES_OF_OURS, input: nothing, output: mapping.overview },
  'companies.list': {
    from: PAGES_OF_OURS,
    input: nothing,
    output: z.object({ items: z.array(mapping.company) }),
  },
  'products.list': {
    from: PAGES_OF_OURS,
    input: nothing,
    output: z.object({ items: z.array(mapping.product) }),
  },
  'account.link': { from: PAGES_OF_OURS, input: z.object({ accountId: id, companyId: id }), output: nothing },
  'account.split': {
    from: PAGES_OF_OURS,
    input: z.object({
      accountId: id,
      companies: z
        .array(z.object({ companyId: id, share: mapping.share }))
        .min(1)
        .max(50),
    }),
    output: nothing,
  },
  'account.unlink': { from: PAGES_OF_OURS, input: z.object({ accountId: id }), output: nothing },
  'account.exclude': {
    from: PAGES_OF_OURS,
    input: z.object({ accountId: id, reason: text(500).nullable() }),
    output: nothing,
  },
  'accounts.accept': {
    from: PAGES_OF_OURS,
    input: z.object({
      pairs: z
        .array(z.object({ accountId: id, companyId: id }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ accepted: z.number() }),
  },
  'service.link': { from: PAGES_OF_OURS, input: z.object({ serviceId: id, productId: id }), output: nothing },
  'service.unlink': {
    from: PAGES_OF_OURS,
    input: z.object({ serviceId: id, productId: id }),
    output: nothing,
  },
  'service.exclude': {
    from: PAGES_OF_OURS,
    input: z.object({ serviceId: id, reason: text(500).nullable() }),
    output: nothing,
  },
  'service.basis': {
    from: PAGES_OF_OURS,
    input: z.object({ serviceId: id, basis: mapping.basis }),
    output: nothing,
  },
  'service.feeds': {
    from: PAGES_OF_OURS,
    input: z.object({
      serviceId: id,
      feeds: z
        .array(z.object({ productId: id, share: mapping.share, rule: mapping.rule }))
        .min(1)
        .max(50),
      basis: mapping.basis.exactOptional(),
    }),
    output: nothing,
  },
  'service.usage': { from: PAGES_OF_OURS, input: z.object({ serviceId: id }), output: mapping.serviceUsage },
  'mapping.undo': { from: PAGES_OF_OURS, input: nothing, output: label },
  'mapping.redo': { from: PAGES_OF_OURS, input: nothing, output: label },
  'mapping.warnings': {
    from: PAGES_OF_OURS,
    input: nothing,
    output: z.object({ items: z.array(mapping.warning) }),
  },
  'drift.confirm': { from: PAGES_OF_OURS, input: z.object({ driftId: longId }), output: nothing },
  'mapping.export': {
    from: PAGES_OF_OURS,
    input: z.object({ format: z.enum(['csv', 'json']) }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  },
  'mapping.import': {
    from: PAGES_OF_OURS,
    input: z.object({ text: text(20_000_000), apply: z.boolean() }),
    output: z.object({ lines: z.array(mapping.importLine) }),
  },
  'problem.resolve': {
    from: PAGES_OF_OURS,
    input: z.object({ problemId: id, accountId: id }),
    output: nothing,
  },
  'mapping.finish': { from: PAGES_OF_OURS, input: nothing, output: nothing },
  ...REVIEW_MESSAGES,
  ...PUSH_MESSAGES,
  'page.status': {
    from: EVERYONE,
    input: nothing,
    output: z.object({
      sentence: z.string(),
      phase,
      syncing: z.boolean(),
      fresh: z.boolean(),
      locked: z.boolean(),
    }),
  },
  'page.script': {
    from: ['content script'],
    input: z.object({ script: z.enum(PAGE_SCRIPTS) }),
    output: nothing,
  },
  'page.panel': { from: EVERYONE, input: nothing, output: nothing },
  'page.agreement': {
    from: EVERYONE,
    input: z.object({
      psa,
      recordId: z.number().int().positive().nullable(),
      names: z.array(text(500)).max(100),
      companyName: cell,
      rows: z.array(z.array(text(2000)).max(80)).max(40),
      reread: z.boolean(),
      showsLines: z.boolean().exactOptional(),
      member: text(200).exactOptional(),
    }),
    output: z.object({
      figures: agreementFigures.nullable(),
      reason: z.string().nullable(),
      show: z.object({ lineId: z.string(), where: z.string() }).exactOptional(),
    }),
  },
  'page.learned': {
    from: ['content script'],
    input: z.object(learnedPlace),
    output: z.object({
      learned: z.object({ layout: learned.learnedLayout, misses: z.number() }).nullable(),
    }),
  },
  'page.learn': {
    from: ['content script'],
    input: z.object({ ...learnedPlace, layout: learned.learnedLayout }),
    output: nothing,
  },
  'page.unlearn': {
    from: ['content script'],
    input: z.object({ ...learnedPlace, contradicted: z.boolean() }),
    output: z.object({ forgotten: z.boolean() }),
  },
  'page.rows': {
    from: EVERYONE,
    input: z.object({
      psa,
      screen: z.enum(['agreement-lines', 'agreement-search', 'lines-search']),
      rows: z.array(pageRow).max(1000),
    }),
    output: z.object({
      badges: z.array(badge.nullable()),
      known: z.array(decimal.nullable()),
      before: z.array(decimal.nullable()).exactOptional(),
    }),
  },
};
