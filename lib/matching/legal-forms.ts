/**
 * Words that tell a company's legal form, by country of use; our own list, from the forms' public names. Several words
 * stand with spaces, as `wordsOf` writes them (initials joined: "s. r. o." is "sro").
 */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  english: `inc;incorporated;corp;corporation;co;company;companies;ltd;limited;llc;lllp;llp;lp;plc;pc;pllc;pa;pty;pte;pty ltd;
    pte ltd;proprietary limited;private limited;pvt;pvt ltd;unlimited;ulc;cic;cio;chartered;dac;clg;trust;nv;na;limited liability company`,
  german:
    'gmbh;gmbh and co kg;gmbh and co;ag;kg;kgaa;ohg;gbr;ug;ug haftungsbeschrankt;ev;eg;ek;ekfm;mbb;partg;partgmbb;se;ges mbh;gesmbh',
  french: 'sa;sas;sasu;sarl;eurl;snc;sci;scp;scop;selarl;selas;ltee;enr;senc;et cie;cie',
  dutch: 'bv;nv;vof;cv;maatschap;cvba;bvba;sprl;srl;asbl;vzw',
  spanish: 'sl;slu;slp;sau;sa de cv;s de rl;s de rl de cv;srl;scoop;cb;sc;sac;eirl;ltda;spa',
  portuguese: 'lda;ltda;sa;me;epp;eireli;unipessoal lda',
  italian: 'srl;srls;spa;snc;sas;sapa;ss;scarl',
  nordic: 'ab;as;asa;aps;oy;oyj;hf;ehf;ks;ans;da;is;ivs;hb;kb;ky;tmi',
  eastern:
    'sro;as;sp z oo;spzoo;sp zoo;sa;spk;sp k;sp j;doo;dd;kft;zrt;nyrt;bt;ood;eood;srl;ooo;oao;zao;pao;tov;uab;sia;oue;ou',
  asian: 'kk;gk;yk;bhd;sdn bhd;pt;tbk;pt tbk;co ltd;jsc;tnhh;kabushiki kaisha;godo kaisha',
  turkish: 'as;ltd sti;sti;anonim sirketi',
  other: 'fze;fzc;fzco;fz llc;wll;dmcc;pjsc;pjs',
};

export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  Object.values(BY_COUNTRY)
    .join(';')
    .split(';')
    .map((form) => form.replace(/\s+/gu, ' ').trim()),
);
export const LONGEST_FORM = 5;

/** Two spellings of one form. */
export const SAME_FORM: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  corporation: 'corp',
  limited: 'ltd',
  company: 'co',
  companies: 'co',
  'proprietary limited': 'pty ltd',
  'private limited': 'pvt ltd',
  'limited liability company': 'llc',
  'sp zoo': 'sp z oo',
  spzoo: 'sp z oo',
};
