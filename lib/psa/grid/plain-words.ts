/**
 * Words that user interfaces are built of: tags, roles, parts of class names and of screens' names. Whatever an outline
 * repeats is made of these, so that no name of a customer's can be in it, wherever the page puts one.
 */
const WORDS =
  'a article aside b body button center col colgroup dd div dl dt fieldset font footer form frame frameset h header html ' +
  'i iframe img input label legend li main nav ol option p section select small span strong svg table tbody td textarea ' +
  'tfoot th thead tr ul application banner cell columnheader combobox complementary dialog grid gridcell group link list ' +
  'listbox listitem menu menubar menuitem navigation none note presentation region row rowgroup rowheader search status ' +
  'tab tablist tabpanel textbox toolbar tree treegrid treeitem active action actions area bar block bottom box card cards ' +
  'column columns container content controls cw data detail details display editor entity even fields field first flex ' +
  'floating full gwt gxt head heading height hidden horizontal icon index inner item items last layout left line lines ' +
  'lists listview loading ml mm mvc name number odd onyx outer page panel pane pod popup primary psa right root rows ' +
  'scroll scroller scrolling secondary shell side size summary tabs tables text title top type value vertical view ' +
  'visible widget wide width window workspace wrapper wnd x o c d u ' +
  'screen tail names known open agreement agreements addition additions agr contract contracts service services bundle ' +
  'bundles unit units product products invoice invoices order orders quote quotes ticket tickets sr pj in finance adjust ' +
  'adjustments work role roles site sites billing notes note overview children child asp aspx landing landingpage umbrella ' +
  'avatar black bold boolean bottom child class color context currency date decimal display div editable flex font ' +
  'identification img index instructions integer label labels lbl level main message no only pager picker read regular ' +
  'row scrolling secondary standard status text txt views visible with contractservices contractsummary contractside ' +
  'contractview contractdetail autotaskonyx executecommand accountdetail path from nowhere id address around ' +
  'persistence swatch';
const known = new Set(WORDS.split(' '));

const isPlain = (word: string): boolean => known.has(word.toLowerCase());

/** `text` with each number as 9 and "?" for every word that user interfaces are not built of. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{N}+/gu, '9')
    .replace(/[\p{L}\p{M}]+/gu, (run) => (isPlain(run) || run.split(/(?=[A-Z])/).every(isPlain) ? run : '?'))
    .replace(/[^A-Za-z9?., :/_-]+/g, '?');
