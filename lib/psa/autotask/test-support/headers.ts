/** Classic contract page (autotask.md 2a [C], 2e C). */
export const classicHeader = (
  name: string,
  id: number | null,
  company = 'Acme Ltd',
  label = 'Organization Name',
): string =>
  `<div><span class="SecondaryTitle">${name}${id === null ? '' : ` (ID: ${id})`}</span></div>
   <table><tr><td class="FieldLabels">${label}</td><td>${company}</td></tr>
   <tr><td class="FieldLabels">Account Manager</td><td>Somebody Else</td></tr>
   <tr><td class="FieldLabels">Contract Type</td><td>Recurring Service</td></tr></table>`;

/** MVC page with a title bar (2d [C2]). */
export const barHeader = (kind: string, record = ''): string =>
  `<div class="TitleBar"><div class="TitleBarItem Title"><span class="Text">${kind}</span><span class="SecondaryText">${record}</span></div></div>`;

/** Entity page (2d [C2 on tickets]). */
export const entityHeader = (name: string, company = ''): string =>
  `<div class="EntityHeadingContainer"><div class="Title"><div class="Text">${name}</div></div><div class="IdentificationText">ID: 7</div></div>
   <div class="ReadOnlyData"><div class="ReadOnlyLabelContainer"><span class="PrimaryText">Customer<span style="display:none">*</span></span></div>
   <div class="ReadOnlyValueContainer"><div class="Value"><a class="LinkButton2"><span class="Text2">${company}</span></a></div></div></div>`;

/** Umbrella contract in the shell (2b [C], 2e D). */
export const umbrellaPage = (name: string, body: string, company = 'Acme Ltd'): string =>
  `<div class="relative w-full h-full"><div data-slot="header">Search</div><main><div class="o-view-layout">
   <div class="o-view-layout__header"><h1 class="c-text o-font--page-title-bold c-text--primary-color">${name}</h1></div>
   <div class="o-flex-child"><label class="o-label__text">Organization</label></div>
   <div class="o-flex-child"><a class="c-link">${company}</a></div>${body}</div></main></div>`;

/** A field that can be edited (2d [C2]): the day of the list below it (2e). */
export const dayField = (label: string, value: string): string =>
  `<div class="EditorLabelContainer1"><span class="PrimaryText">${label}</span></div><div class="Size1"><input class="TextBox2" value="${value}"></div>`;
