/**
 * What the names of screens, tabs and record types say. The agreement screens' own names are not known
 * (connectwise.md 7), so they are told by the words every screen of the product is named after:
 * `<Entity>List`, `<Entity>Detail`, `<Entity>FV` [I]. Names of other screens are [C] (connectwise.md 1.2, 1.3).
 */
const AGREEMENT = /agreement|^agr(?![a-z])|(?:^|_)agr(?:_|\d|$)/i;

/** Lists that set agreements up; they show neither agreements nor additions. */
const SETUP = /setup|type(?:s|list|detail)?$|template|wizard|batch/i;

const OTHER =
  /invoice|order|quote|opportunit|catalog|product|ticket|service|board|dispatch|project|time|expense|activit|contact|company|calendar|schedule|inventory|procurement|purchas|campaign|configuration|config|report|setup|member|my_?account|knowledge|chat|today|navigationsearch|^sr\d|^pj\d|^in\d|accounting/i;

const ADDITIONS = /addition/i;

/** The tabs of an agreement that are not its additions (connectwise.md 2.5). */
const OTHER_TABS =
  /adjust|work_?(?:role|type)|site|invoice|service|time|expense|product|config|activit|attach|document|ticket|project|audit|^agreements?$|child|detail|general|recap|note|finance|billing/i;

const SEARCH = /search|list(?!ing)/i;

export const isAgreement = (name: string): boolean => AGREEMENT.test(name) && !SETUP.test(name);
export const isAgreementSetup = (name: string): boolean => AGREEMENT.test(name) && SETUP.test(name);
export const isOther = (name: string): boolean => !AGREEMENT.test(name) && OTHER.test(name);
export const isAdditions = (name: string): boolean => ADDITIONS.test(name);
export const isOtherTab = (name: string): boolean => !ADDITIONS.test(name) && OTHER_TABS.test(name);
export const isSearch = (name: string): boolean => SEARCH.test(name);
