/** Domains under which anybody has a mailbox (own list, by use): shared by companies that have nothing in common. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it live.com live.co.uk msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.co.jp yahoo.ca yahoo.com.au ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru bk.ru list.ru yandex.ru yandex.com rambler.ru qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net libero.it virgilio.it tiscali.it tiscali.co.uk alice.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr bluewin.ch btinternet.com btopenworld.com talktalk.net talk21.com sky.com virginmedia.com ntlworld.com blueyonder.co.uk plus.net plusnet.com o2.co.uk bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au telstra.com xtra.co.nz comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net frontier.com frontiernet.net windstream.net centurylink.net juno.com optonline.net rogers.com shaw.ca telus.net bell.net sympatico.ca videotron.ca telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl telia.com online.no wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz email.cz terra.com.br uol.com.br bol.com.br hey.com fastmail.com zoho.com tutanota.com hushmail.com inbox.com usa.net eircom.net'.split(
    ' ',
  ),
);

/** Domains under which each customer has a name of its own, one label deeper. */
export const HOSTED_UNDER: ReadonlySet<string> = new Set(
  'onmicrosoft.com wordpress.com wixsite.com weebly.com squarespace.com blogspot.com godaddysites.com business.site github.io sharepoint.com myshopify.com webflow.io azurewebsites.net netlify.app'.split(
    ' ',
  ),
);

export const SECOND_LEVELS: ReadonlySet<string> = new Set(
  'co com org net ac gov edu ne or go nhs sch school ltd plc me asn id gob nom mil gen firm ind nic govt iwi'.split(
    ' ',
  ),
);
