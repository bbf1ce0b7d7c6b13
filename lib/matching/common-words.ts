/**
 * Words that say what a company does or what kind of a thing it is, and so fit many companies; how rare a word is in
 * a small book cannot be counted there. Own list: the kinds of customers an MSP has, and the words firms add.
 */
const VERY_COMMON =
  'group holdings holding services service solutions international company associates consulting management systems technologies technology enterprises partners industries global capital bancorp financial national american first';

const COMMON =
  'academy accountancy accountants accounting acquisition advisers advisors advisory agency air animal apartments architects architecture art arts associated association auto automotive bakery bank bar beauty bank bancshares biosciences bio biotech board brands brewery brothers builders building buildings business cafe care catering cars center central charity chemical child children church city cleaning clinic clinical club coffee college commercial communications communities community computer computers construction contracting contractors control council counselling county creative credit dental dentist dentistry design designs development developments diagnostics digital direct distribution district doctors drive east eastern education electric electrical electronics energy engineering entertainment environmental equipment estate estates europe events express eye facilities family farm farms finance fire fitness florist food foods foundation freight funeral furniture garage garden gardens gas general great green hair hall health healthcare heating high home homes hospital hospitality hotel house housing hr image industrial infrastructure innovations inn institute insurance interiors investment investments it jewelers jewelry joinery junior kitchen kitchens laboratories laboratory labs land landscape landscapes landscaping law lawyers learning legal leisure life lighting local logistics machine maintenance manor manufacturing marine marketing materials mechanical media medical medicine metal metals micro mobile mortgage motor motors museum music network networks new north northern nursery nursing office oil old online optical opticians orthodontics packaging paper park parts payroll performance pet petroleum pharma pharmaceuticals pharmacy photography physiotherapy pizza plastics plumbing plus power practice precision press primary prime print printing private pro production productions products professional project projects properties property public pub quality radio real realty recruitment recycling region regional rental repair research resources restaurant restaurants retail roofing royal safety saint sales salon school schools science sciences sea secondary security senior shipping shop smile social society software solar solicitors son sons south southern specialties sport sports staffing star state steel storage store stores street studio studios supplies supply support surgery surveyors surveying system tax team technical telecommunications tele the theater therapeutics therapy tile tool tools town trade trading training transport transportation travel trucking trust trustees uk union united universal university urban usa valley vehicle ventures veterinary video village wealth web welding wellness west western wholesale wind windows women wood works workshop world';

/** Places after which many companies in them are called. */
const PLACES =
  'alabama alaska america arizona arkansas atlanta atlantic asia australia australian austin bavaria berlin birmingham boston bristol britain british calgary california canada canadian carolina chicago china cleveland coast colorado columbia connecticut dakota dallas delaware denver detroit dublin edinburgh england english europe european florida france french georgia german germany glasgow hamburg hawaii houston idaho illinois india indian indiana iowa ireland irish italia jersey kansas kent kentucky korea leeds lincoln liverpool london louisiana madison maine manchester maryland massachusetts melbourne memphis mexico miami michigan midland midlands minnesota mississippi missouri montana montreal munich nashville nebraska nevada norfolk ohio oklahoma ontario oregon orlando oxford pacific paris pennsylvania perth philadelphia phoenix pittsburgh portland quebec queensland richmond rochester sacramento scotland scottish seattle sydney tennessee texas toronto utah vancouver vermont vienna virginia wales washington wellington welsh wisconsin wyoming york yorkshire zurich';

/** Words that many unrelated founders choose; each tells names apart, but little. */
const POPULAR =
  'absolute ace advanced advantage allied alliance alpha apex aspire beacon benchmark bespoke best black blue bluebird bridge bright cascade centurion century champion choice circle classic complete concept corner crown crystal delta diamond dynamic eagle elite emerald evergreen evolution excel expert falcon fidelity focus forward frontier fusion gateway gold golden guardian harbor harbour harmony heritage horizon icon ideal impact independent infinity innovative insight integrated integrity jones jackson johnson keystone lake landmark legacy liberty lighthouse lion matrix maple martin miller modern momentum oak oakwood ocean omega orchard palm paramount peak perfect phoenix pinnacle pioneer platinum premier prestige priority progressive pure rainbow red reliable riverside river rock rose select sierra signature silver smart smith spectrum spring sterling stone summit sunrise sunset superior supreme synergy taylor titan total trinity true ultimate unity valley vanguard vertex victory vista vision white williams wilson wise zenith';

/** Share of companies whose name has the word. Counted on no evaluation set: orders of magnitude. */
const share = new Map<string, number>();
for (const word of COMMON.split(' ')) share.set(word, 0.008);
for (const word of VERY_COMMON.split(' ')) share.set(word, 0.03);
const common = new Set(share.keys());
for (const word of PLACES.split(' ')) if (!common.has(word)) share.set(word, 0.004);

const popular = new Set(POPULAR.split(' '));
for (const word of popular) if (!share.has(word)) share.set(word, 0.003);

/** A word not listed is taken to stand in one name of a thousand before the book is counted. */
const UNLISTED = 0.001;

export const shareOf = (word: string): number => share.get(word) ?? UNLISTED;
export const isCommon = (word: string): boolean => common.has(word);
/** Whether a word tells one name from another: not one of a trade, and not a place of many companies. */
export const isDistinctive = (word: string): boolean => popular.has(word) || !share.has(word);

const SISTERS =
  'beheer beteiligungen beteiligungs costruzioni eiendom ejendomme fastigheter gestion immobilien immobiliare immobilier inmobiliaria patrimoine servizi servicios vastgoed verwaltung verwaltungs construction hire lettings mortgage mortgages pensions plant recruitment shop shops staffing training wealth bancorp bank capital charity commercial consulting development developments east eastern enterprises estate estates europe europa finance foundation franchise global group holding holdings hospitality infrastructure international investment investments land leasing logistics management north northern nominees operations pension property properties realty rental residential retail sales services south southern trading transport trust trustees uk usa ventures west western wholesale';
const sisters = new Set(SISTERS.split(' '));

/** Tells sister companies of one owner apart, at one address and with one domain: "Acme", "Acme Holdings". */
export const tellsSistersApart = (word: string): boolean => sisters.has(word);

/** Said or left out as it comes: the same customer at the same address is meant with and without them. */
const ADDS_NOTHING = new Set(
  'accountants architects associates attorneys brothers cafe care center church clinic company dental dentists doctors family firm lawyers llp office offices partners practice professional restaurant school solicitors sons store studio surgery team'.split(
    ' ',
  ),
);

export const addsNothing = (word: string): boolean => ADDS_NOTHING.has(word);
