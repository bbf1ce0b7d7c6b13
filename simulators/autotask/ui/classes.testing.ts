/** Every class that autotask.md 1-2 knows and that a simulated page may use; there is nothing of ours in a page. */
export const KNOWN_CLASSES: ReadonlySet<string> = new Set(
  `
min-w-0 flex-1 flex flex-col relative w-full h-full h-screen min-h-0 z-1 z-iframeOverlay z-dialog
bg-background-primary bg-background-secondary border-border-primary color-text-primary hover:bg-background-hover
at-tab-frame at-tabs-viewport
SecondaryTitle FieldLabels PageLevelInstructions ImgLink NoImgLink OnlyImageButton Button Text TabBar ButtonIcon
Left HeaderRow ButtonBarVert MenuLink lblNormalClass txtBlack8Class DivSectionWithHeader DivSection
dataGridBody dataGridHeader dataGridAlternating GridContainer ButtonBar
c-text o-font--page-title-bold c-text--primary-color o-view-layout o-view-layout__header o-label__text o-flex-child
c-link c-editable-data c-editable-data__data-content o-font--body-regular
Grid Header Body Heading Display Pager VisibleRows PageSizeStatus TextCell SA FW100 AL DateTimeCell
StandardButtonIcon TabContainer Active PrimaryContentContainer1 Refresh ListMover2 DialogTitleBarIcon Close
Small Medium Large XS HeaderContainer HeadingRow Integer Decimal Currency Date Boolean Context Standard
ScrollingContentContainer NoDataMessage RowContainer BodyContainer D FooterContainer RowStatus PageIndexStatus
TitleBar TitleBarItem Title SecondaryText EntityDetail FullScroll QuickLaunchBar PageHeadingContainer
EntityHeadingContainer IdentificationText SummaryPage1 PageContentContainer MainContainer1
ReadOnlyData ReadOnlyLabelContainer PrimaryText ReadOnlyValueContainer Value EditorLabelContainer1 Size1 TextBox2
ToolBar ToolBarItem Button2 ButtonIcon2 NormalBackground Spacer Icon2 Text2 Disabled2
ContextMenu ColumnChooser Previous Next dark
`
    .trim()
    .split(/\s+/),
);

/** `td.U0` and its like are made per column (autotask.md 2c). */
export const isKnownClass = (name: string): boolean => KNOWN_CLASSES.has(name) || /^U\d+$/.test(name);
