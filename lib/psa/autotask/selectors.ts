/**
 * Every selector used on Autotask's pages: data with evidence, tested against the fixtures named beside it
 * (selectors.test.ts). Generated ids (z and 32 hex digits) and columns (U0, U1) change and never stand here.
 */
export const SELECTORS = {
  /** "Contract name (ID: 30012345)". autotask.md 2a [C]. */
  classicTitle: '.SecondaryTitle',
  /** The record of an entity page. autotask.md 2d [C2 on tickets]. */
  entityTitle: '.EntityHeadingContainer .Title > .Text',
  /** The second part of a title bar names the record. autotask.md 2d [C2 on tickets]. */
  barRecord: '.TitleBar .TitleBarItem.Title > .SecondaryText',
  /** The first part names the kind of page. autotask.md 2d [C2]. */
  barKind: '.TitleBar .TitleBarItem.Title > .Text',
  /** An umbrella contract's name. autotask.md 2b [C]. */
  umbrellaTitle:
    '.o-view-layout__header h1,.c-text.o-font--page-title-bold.c-text--primary-color,.o-view-layout h1',
  /** A field's label on classic pages, its value in the next cell. autotask.md 2a [C]. */
  classicLabel: 'td.FieldLabels',
  /** A field's label on umbrella contracts. autotask.md 2b [C]. */
  umbrellaLabel: '.o-label__text',
  /** What holds label or value there. autotask.md 2b [C]. */
  umbrellaField: '.o-flex-child',
  /** A read-only field's label, on MVC pages, and what holds label and value. autotask.md 2d [C2]. */
  readOnlyLabel: '.ReadOnlyLabelContainer .PrimaryText',
  readOnlyField: '.ReadOnlyData',
  readOnlyValue: '.ReadOnlyValueContainer .Value',
  /** The value among what stands in an umbrella contract's field, the first that is there. autotask.md 2b [C]. */
  umbrellaValue:
    '.c-avatar ~ .c-text,a.c-link,.c-link,.c-editable-data__data-content .c-text,.c-text.o-font--body-regular',
  /** A field's label where it can be edited, and what holds it; its value stands in the next. autotask.md 2d [C2]. */
  editLabel: '.EditorLabelContainer1 .PrimaryText',
  editField: '.EditorLabelContainer1',
  /** Lists' roots. autotask.md 2c [C2], 2a [I]. Used to watch, not to find rows. */
  grid: '.Grid,.GridContainer',
  /** Header cells of current, older and classic grids, and any marked as such. autotask.md 2c, 2e. */
  headerCell: 'tr.Heading td,tr.HeadingRow td,tr.dataGridHeader td,th,[role="columnheader"]',
  /** What stays while lists inside are replaced. autotask.md 2c, 2d [C2], 2b [C]. */
  shell:
    '.TabContainer,.PrimaryContentContainer1,.MainContainer1,.MainContainer,.PageContentContainer,.o-view-layout',
  /** An umbrella contract's own surface beside the shell's. autotask.md 2b [C]. */
  umbrella: '.o-view-layout',
  /**
   * What is not the page's own surface: menus and layers (2d [C2]), the tab that is not shown (2c [C2]), the shell's
   * side panel and layers (1 [C]).
   */
  aside:
    '.ContextOverlayContainer,.ContextOverlay,.TabContainer:not(.Active),.c-side-panel,[data-slot="side-panel"],[data-slot="iframe-overlay"],[data-slot="header"]',
} as const;

/** Everything that may be a page's heading. */
export const headingSelector = [
  SELECTORS.classicTitle,
  SELECTORS.umbrellaTitle,
  SELECTORS.entityTitle,
  SELECTORS.barRecord,
  SELECTORS.barKind,
].join();
