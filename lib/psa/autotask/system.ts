import type { PsaFormReading, PsaSystem } from '../system';

const FIELDS = [
  {
    name: 'userName',
    label: 'API user name',
    placeholder: 'a1b2c3d4e5f6@yourcompany.com',
    hint: 'Written as an e-mail address. Autotask calls it Username (Key).',
    // The zone is found by it.
    failures: ['psa.user', 'psa.site', 'psa.keys'],
    missing: 'Type the API user name.',
  },
  {
    name: 'secret',
    label: 'Secret',
    secret: true,
    hint: 'Autotask calls it Password (Secret), and shows it only when it is made.',
    failures: ['psa.keys'],
    missing: 'Type the secret.',
  },
  {
    name: 'integrationCode',
    label: 'Tracking identifier',
    hint: 'API Tracking Identifier in Autotask, also called integration code.',
    failures: ['psa.integration-code', 'psa.keys'],
    missing: 'Type the tracking identifier.',
  },
] as const;

/** Autotask as the screens show it (autotask.md 4). */
export const AUTOTASK: PsaSystem = {
  kind: 'autotask',
  name: 'Autotask',
  words: {
    agreement: 'contract',
    agreements: 'contracts',
    line: 'service',
    product: 'service',
    products: 'services',
  },
  whereLinesAre: 'Open Services in the menu of the contract.',
  productSearch: 'name, SKU or description',
  fields: FIELDS,
  read,
  proving: 'Finding your zone, then checking the rights one by one.',
  help: {
    paragraphs: [
      'The keys belong to an API user of Autotask, which cannot sign in to its pages: Admin > Organization Settings & Users > Resources/Users (HR) > Resources/Users > New > New API User. User name and secret are generated there. For the tracking identifier choose Custom (Internal Integration).',
      'Your zone is found by the user name. Seatcheck reads in Autotask, and changes units only where you confirm it.',
    ],
    rights: {
      intro:
        'The security level API User (system) has all rights that are needed. Another one needs to view all',
      items: [
        'companies: vendor accounts are mapped to them',
        'services and service bundles: vendor services are mapped to them',
        'contracts, with contract visibility: their services, bundles and units of each period',
      ],
    },
    pushRights: {
      intro: 'To push corrected units it needs besides, and only then, to add',
      items: ['adjustments of contract services', 'adjustments of contract service bundles'],
    },
  },
};

function read(texts: Readonly<Record<string, string>>): PsaFormReading {
  const form: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const { name, missing } of FIELDS) {
    form[name] = texts[name]?.trim() ?? '';
    if (form[name] === '') errors[name] = missing;
  }
  if (form.userName && !/^[^\s@]+@[^\s@]+$/.test(form.userName))
    errors.userName = 'This is not an e-mail address. Copy the user name from the API user in Autotask.';
  if (Object.keys(errors).length > 0) return { ok: false, errors, asksAt: null };
  return { ok: true, form, hosts: ['https://*.autotask.net/*'], asksAt: null };
}
