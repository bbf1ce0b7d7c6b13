import { FailureError } from '@/lib/model/failure';
import type { PsaFormReading, PsaSystem } from '../system';
import { READ_RIGHTS, WRITE_RIGHTS } from './api/rights';
import { hostPatterns, isCloud, type Site, siteOf } from './api/site';
import { type ConnectWiseCredentials, credentialsOf } from './credentials';

/** Cloud sites (connectwise.md 1.1). */
const CLOUD_SITES = ['na', 'eu', 'au', 'aus', 'za'].map((region) => `${region}.myconnectwise.net`);

const MISSING: Record<Exclude<keyof ConnectWiseCredentials, 'site'>, string> = {
  company: 'Type the company.',
  publicKey: 'Type the public key.',
  privateKey: 'Type the private key.',
  clientId: 'Type the client ID.',
};

/** ConnectWise as the screens show it (connectwise.md 4). */
export const CONNECTWISE: PsaSystem = {
  kind: 'connectwise',
  name: 'ConnectWise',
  words: {
    agreement: 'agreement',
    agreements: 'agreements',
    line: 'addition',
    product: 'product',
    products: 'products',
  },
  whereLinesAre: 'Open the Additions tab.',
  productSearch: 'Product ID or description',
  fields: [
    {
      name: 'site',
      label: 'Site',
      placeholder: 'na.myconnectwise.net',
      choices: CLOUD_SITES,
      failures: ['psa.site'],
    },
    {
      name: 'company',
      label: 'Company',
      hint: 'The company name you type when you sign in to ConnectWise.',
      failures: ['psa.company-unknown', 'psa.keys'],
    },
    { name: 'publicKey', label: 'Public key', failures: ['psa.keys'] },
    { name: 'privateKey', label: 'Private key', secret: true, failures: ['psa.keys'] },
    { name: 'clientId', label: 'Client ID', failures: ['psa.client-id'] },
  ],
  read,
  proving: null,
  help: {
    paragraphs: [
      'The public and private key belong to an API member of ConnectWise. The client ID is a GUID that you register at developer.connectwise.com.',
    ],
    rights: {
      intro: "The API member's security role needs Inquire: All for",
      items: READ_RIGHTS.map(({ module, area, purpose }) => `${module}, ${area}: ${purpose}`),
    },
    pushRights: {
      intro: 'To push corrected quantities it needs besides, and only then,',
      items: WRITE_RIGHTS.map(
        ({ module, area, level, purpose }) => `${module}, ${area} (${level}): ${purpose}`,
      ),
    },
  },
};

function read(texts: Readonly<Record<string, string>>): PsaFormReading {
  const typed = credentialsOf(texts);
  const site = judged(typed.site);
  const errors: Record<string, string> = {};
  if (!site.ok) errors.site = site.error;
  for (const [name, sentence] of Object.entries(MISSING))
    if (!typed[name as keyof typeof MISSING]) errors[name] = sentence;
  const asksAt = site.ok && !isCloud(site.site) ? 'site' : null;
  if (!site.ok || Object.keys(errors).length > 0) return { ok: false, errors, asksAt };
  return { ok: true, form: { ...typed, site: site.site.uiHost }, hosts: hostPatterns(site.site), asksAt };
}

/** Judged here and not first in the background, so that permission can be asked for in the click. */
function judged(typed: string): { ok: true; site: Site } | { ok: false; error: string } {
  try {
    return { ok: true, site: siteOf(typed) };
  } catch (thrown) {
    if (thrown instanceof FailureError)
      return { ok: false, error: `${thrown.failure.sentence} ${thrown.failure.nextStep}` };
    throw thrown;
  }
}
