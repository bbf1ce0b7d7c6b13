/**
 * Every selector used on ConnectWise's pages: data with evidence, tested against the fixtures named beside it
 * (selectors.test.ts). Obfuscated classes change with each release and never stand here (connectwise.md 2.1).
 */
export const SELECTORS = {
  /** The record's or list's name. connectwise.md 2.2 [C on tickets and boards]. */
  banner: '.cw-main-banner .cw_CwLabel.detailLabel:not(.navigationEntry)',
  /** Where the banner may stand before it has a label. connectwise.md 2.1 [C]. */
  bannerRoot: '.cw-main-banner',
  /** The company field of a record's form. connectwise.md 2.1 [C on tickets]. */
  company: 'input.cw_company',
  /** A list's root. connectwise.md 2.3 [C]. Used to watch, not to find rows. */
  grid: '.mm_grid',
  /** Header cells: the product's own [C], and any marked as such. connectwise.md 2.3. */
  headerCell: '.cw-ml-header td,th,[role="columnheader"]',
  /** What stays while lists inside are replaced. connectwise.md 2.1 [C]. */
  shell: '.cw_PsaRootContainer,.cw-WorkspaceView,.cw-ViewRoot,#cwContent',
  /** Windows over the page. connectwise.md 2.2 [C]. */
  dialogs: '.cw-gxt-wnd,.pnlContactDialog,.CwDialog-dialog,.x-menu-floating,.x-combo-list',
  /** Turns while a list is fetched. connectwise.md 2.2 [C]. */
  busy: '.cw-loading-spinner',
} as const;
