/**
 * The classes that an outline for support may repeat: Autotask's own, named one by one (autotask.md 2), and those of
 * the shell's components, which are built as o-block__part--state or c-block__part--state (2b). Never a generated
 * one: those of columns (U0) would tell nothing, and digits are masked anyway.
 */
export const OWN_CLASSES =
  /^(?:[oc]-[a-z]{2,24}(?:(?:__?|--?)[a-z]{1,24}){0,5}|(?:Grid|Header|Body|Heading|HeadingRow|Display|Pager|VisibleRows|PageSizeStatus|PageIndexStatus|RowStatus|HeaderContainer|ScrollingContentContainer|RowContainer|BodyContainer|FooterContainer|NoDataMessage|Standard|Text|Integer|Decimal|Currency|Date|Boolean|Context|[A-Z][A-Za-z]{2,20}Cell|GridContainer|dataGrid(?:Body|Header|Alternating)|DivSection(?:WithHeader)?|HeaderRow|FieldLabels|lblNormalClass|txtBlack\d?Class|ImgLink|SecondaryTitle|PageLevelInstructions|TabContainer|Active|(?:Primary|Page)ContentContainer\d?|(?:Main|Secondary)Container\d?|TitleBar|TitleBarItem|Title|SecondaryText|PrimaryText|EntityHeadingContainer|PageHeadingContainer|IdentificationText|ReadOnly(?:Data|LabelContainer|ValueContainer)|Value|LinkButton\d|EntityDetail|EntityEdit|SummaryPage\d|FullScroll|ToolBar|InsightShell|ContentContainer|Content|DecimalBox\d|TextBox\d))$/;
