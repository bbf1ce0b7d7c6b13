/** Indexes into `cellXfs` below. */
export const STYLE = {
  text: 0,
  header: 1,
  whole: 2,
  fraction: 3,
  money: 4,
  day: 5,
  /** Text that begins like a formula stays text also when somebody edits the cell. */
  quoted: 6,
  /** A number of more digits than a spreadsheet holds: text, to the right like its neighbours. */
  longNumber: 7,
  headerRight: 8,
  wrapped: 9,
} as const;

const xf = (format: number, { font = 0, fill = 0, border = 0, quote = false, align = '' } = {}): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
  `${quote ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyAlignment="1">` +
  `<alignment vertical="top"${align}/></xf>`;

const RIGHT = ' horizontal="right"';
const HEADER = { font: 1, fill: 2, border: 1 };

/** In the order of STYLE. Two decimals at least, and all that a price has (product.md, "Money"). */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0##############"/><numFmt numFmtId="165" formatCode="#,##0.00#############"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFECEEF1"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7F8997"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">${[
  xf(0),
  xf(0, HEADER),
  xf(3),
  xf(164),
  xf(165),
  xf(166),
  xf(0, { quote: true }),
  xf(0, { align: RIGHT }),
  xf(0, { ...HEADER, align: RIGHT }),
  xf(0, { align: ' wrapText="1"' }),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
