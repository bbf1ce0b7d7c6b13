import { FREE_MAIL, HOSTED_UNDER, SECOND_LEVELS } from './free-mail';

const HOST =
  /^(?:mailto:)?(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^@/\s]*@)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})\.?(?::\d+)?(?:[/?#].*)?$/u;

/**
 * The domain somebody registered, of an address, a host or a URL as told: "www.mail.acme.co.uk" is "acme.co.uk".
 * Null when it is none, or belongs to a mail provider and so to no company.
 */
export function ownDomain(told: string): string | null {
  const host = HOST.exec(told.trim().toLowerCase())?.[1];
  if (!host) return null;
  const labels = host.split('.');
  const take =
    labels.length - (HOSTED_UNDER.has(labels.slice(-2).join('.')) ? 3 : secondLevel(labels) ? 3 : 2);
  const domain = labels.slice(Math.max(0, take)).join('.');
  return FREE_MAIL.has(domain) || FREE_MAIL.has(labels.slice(-2).join('.')) ? null : domain;
}

/** "co.uk", "com.au", "asn.au": a second level that everybody registers under, below a country's two letters. */
function secondLevel(labels: readonly string[]): boolean {
  return (labels.at(-1) ?? '').length === 2 && SECOND_LEVELS.has(labels.at(-2) ?? '');
}

export const ownDomains = (told: readonly string[]): string[] => [
  ...new Set(told.map(ownDomain).filter((domain) => domain !== null)),
];
