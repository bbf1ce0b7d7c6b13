/** Mail services that anybody uses: an address there says nothing of the company. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com live.co.uk msn.com yahoo.com yahoo.co.uk ' +
    'yahoo.fr yahoo.de ymail.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.com web.de t-online.de freenet.de orange.fr ' +
    'wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it btinternet.com btconnect.com sky.com talktalk.net ' +
    'virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net bigpond.com ' +
    'bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz rogers.com shaw.ca sympatico.ca telus.net ziggo.nl kpnmail.nl planet.nl ' +
    'telenet.be skynet.be bluewin.ch telia.com online.no wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz mail.ru yandex.ru ' +
    'proton.me protonmail.com zoho.com mail.com fastmail.com qq.com 163.com uol.com.br bol.com.br terra.com.br mweb.co.za telkomsa.net'
  ).split(' '),
);
/** Hosts on which many companies have a page. */
const SHARED_HOSTS =
  /(?:^|\.)(?:onmicrosoft\.com|sharepoint\.com|wixsite\.com|wordpress\.com|weebly\.com|squarespace\.com|facebook\.com|linkedin\.com|instagram\.com|google\.com|business\.site|godaddysites\.com)$/u;
/** Public suffixes of two parts, as far as companies use them: "acme.co.uk" is the company's, "co.uk" is not. */
const SECOND_LEVEL =
  /^(?:co|com|org|net|gov|ac|edu|ltd|plc|me|nhs|sch|police|gob|govt|school|asn|id|or|ne|go|gv)$/u;

/** "https://www.acme.co.uk/contact", "info@mail.acme.co.uk": "acme.co.uk". Empty: says nothing of the company. */
export function domainOf(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^mailto:/u, '');
  const host = (plain.split('@').at(-1) ?? '').split(/[/?#:\s]/u)[0]?.replace(/\.$/u, '') ?? '';
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) || FREE_MAIL.has(host) || SHARED_HOSTS.test(host))
    return '';
  const parts = host.split('.');
  const isSecond =
    parts.length > 2 && (parts.at(-1)?.length ?? 0) === 2 && SECOND_LEVEL.test(parts.at(-2) ?? '');
  const own = parts.slice(isSecond ? -3 : -2).join('.');
  return FREE_MAIL.has(own) ? '' : own;
}

export const domainsOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(domainOf).filter((domain) => domain !== '')),
];
