/**
 * Legal forms by the short name shown to people, as words without dots and "and" (`words.ts` reads "S.A. de C.V."
 * as "sa de cv"). Own list, from the forms that company registers of these countries name; not copied from a library.
 */
export const LEGAL_FORMS: Readonly<Record<string, string>> = {
  // Britain, Ireland, the Commonwealth
  Ltd: 'ltd|limited|ltd co|co ltd|company limited|limited company|private limited|pvt ltd|pte ltd|pte limited|pte|p ltd|ltee|limitee|lim|corp ltd|corporation limited|co limited',
  PLC: 'plc|public limited company|public ltd co|public ltd company|public limited co|co plc|ltd plc|cyf|ccc',
  'Pty Ltd': 'pty ltd|pl|edms bpk|bpk|pty limited|proprietary limited|pty|proprietary ltd',
  LLP: 'llp|limited liability partnership|lllp',
  DAC: 'dac|designated activity company',
  CIC: 'cic|community interest company',
  CIO: 'cio',
  CLG: 'clg',
  Unlimited: 'unlimited company|uc',
  Bhd: 'sdn bhd|bhd|berhad|sendirian berhad',
  NPC: 'npc',
  CC: 'close corporation',
  // United States, Canada
  Inc: 'inc|incorporated|incorporation|incorporee|co inc|company inc',
  Corp: 'corp|corporation|corporate|co corp',
  Co: 'co|company|cos|companies|compagnie|compania|cie',
  LLC: 'llc|limited liability company|limited liability co|lc|pllc|ltd liability co',
  LP: 'lp|limited partnership|ltd partnership',
  GP: 'general partnership',
  PC: 'pc|professional corporation|apc|aplc|prof corp|professional corp|professional co',
  PA: 'professional association',
  ULC: 'ulc',
  NA: 'na|national association',
  // Germany, Austria, Switzerland
  GmbH: 'gmbh|ggmbh|gesellschaft mit beschraenkter haftung|gesellschaft mit beschrankter haftung|ges mbh|gesmbh|mbh|co gmbh',
  'GmbH & Co. KG': 'gmbh co kg|gmbh cokg|gmbh co|ug co kg|ag co kg|gmbh co kgaa|gmbh co ohg|se co kg',
  UG: 'ug|ug haftungsbeschraenkt|ug haftungsbeschrankt|unternehmergesellschaft',
  AG: 'ag|aktiengesellschaft',
  KG: 'kg|co kg|kommanditgesellschaft',
  KGaA: 'kgaa|ag co kgaa|se co kgaa',
  OHG: 'ohg|co ohg',
  GbR: 'gbr',
  'e.V.': 'ev|eingetragener verein',
  eG: 'eg|egen',
  'e.K.': 'ek|ekfm|ekfr',
  PartG: 'partg|partg mbb|partgmbb',
  // France, Belgium, Luxembourg
  SA: 'sa|ss|societe anonyme|sociedad anonima|sociedade anonima',
  SARL: 'sarl|societe a responsabilite limitee',
  SAS: 'sas|sasu|societe par actions simplifiee',
  EURL: 'eurl',
  SNC: 'snc|c snc|c sas',
  SCI: 'sci|scp|sc|scea|gaec|selarl',
  SCS: 'scs|sca',
  SRL: 'srl|srls|sprl|sagl',
  ASBL: 'asbl|vzw',
  // Netherlands
  BV: 'bv|besloten vennootschap|bvba',
  NV: 'nv|naamloze vennootschap',
  VOF: 'vof',
  CV: 'cvba',
  // Spain, Portugal, Latin America
  SL: 'sl|slu|sociedad limitada|sll',
  'SA de CV': 'sa de cv|sab de cv|sapi de cv|sofom|sociedad anonima de capital variable|sab',
  'S de RL': 's de rl|s de rl de cv|sde rl de cv',
  Ltda: 'unipessoal lda|unip lda|ltda|limitada|cia ltda|lda|lta|eireli',
  SAU: 'sau',
  'SA SAC': 'sac|saic|sacif|sacifia|saica',
  // Italy
  SpA: 'spa|s p a|societa per azioni',
  'S.a.s.': 'sas di|snc di',
  // Nordic and Baltic
  AB: 'ab|aktiebolag|ab publ|aktiebolaget',
  AS: 'as|asa|aksjeselskap',
  'A/S': 'aktieselskab',
  ApS: 'aps|anpartsselskab|ivs',
  Oy: 'oy|oyj|osakeyhtio|oy ab|ab oy',
  HB: 'handelsbolag',
  KB: 'kommanditbolag',
  ehf: 'ehf|hf',
  OU: 'ou|osauhing',
  UAB: 'uab',
  SIA: 'sia',
  // Central and eastern Europe
  'Sp. z o.o.':
    'sp z oo|sp zoo|sp z o o|spolka z oo|spolka zoo|spolka z ograniczona odpowiedzialnoscia|sp z oo sp k|sp k|spzoo|sp j',
  's.r.o.': 'sro|spol sro|spol s ro|spolecnost s rucenim omezenym',
  'a.s.': 'akciova spolecnost',
  'd.o.o.': 'doo|dooel',
  'd.d.': 'dd',
  Kft: 'kft|korlatolt felelossegu tarsasag',
  Zrt: 'zrt|nyrt|rt|bt',
  EOOD: 'eood|ood|ad|ead',
  OOO: 'ooo|ооо|oao|оао|zao|зао|pao|пао|ao|тоо|too|тов',
  'A.E.': 'ae|epe|ike',
  'A.Ş.': 'anonim sirketi|ltd sti|limited sirketi|san tic ltd sti|san ve tic ltd sti',
  // Asia, Africa, elsewhere
  KK: 'kk|kabushiki kaisha|kabushiki gaisha|株式会社|株|有限会社|合同会社|주식회사|주|godo kaisha|gk',
  'Co Ltd': '有限公司|股份有限公司',
  PT: 'pt|tbk|pt tbk',
  JSC: 'jsc|pjsc|psc|qsc|ojsc|cjsc|joint stock company|saog|ksc|kscp|bsc',
  WLL: 'wll',
  FZE: 'fze|fzco|fz llc|fzc|dmcc',
  SE: 'se|societas europaea',
  SICAV: 'sicav',
};

/** Forms that stand before the name in some countries: "PT Maju", "OOO Roga". */
export const BEFORE_THE_NAME: ReadonlySet<string> = new Set([
  'pt',
  'ooo',
  'ооо',
  'oao',
  'оао',
  'зао',
  'пао',
  'uab',
  'sia',
  'oy',
  '株式会社',
  '주식회사',
]);

/** Forms that mean nothing else, also in the middle: "Acme Ltd Leeds", "Acme Inc TX". */
export const ANYWHERE: ReadonlySet<string> = new Set(
  'ltd limited plc llc llp inc incorporated corp corporation gmbh pty sarl gmbh bvba eurl sro kft'.split(' '),
);
