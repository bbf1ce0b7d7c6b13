import { element } from './dom.js';

/** Banner with breadcrumb and screen name (connectwise.md 2.2). */
export function banner(app, name) {
  const { cls, screen } = app;
  const crumb = element(
    'div',
    'gwt-Label mm_label navigationEntry cw_CwLabel',
    { click: () => history.back() },
    screen.breadcrumb,
  );
  const label = element('div', `gwt-Label mm_label ${cls('label')} detailLabel cw_CwLabel`, {}, name);
  return element(
    'div',
    'cw-main-banner',
    {},
    element('div', 'cw_BannerView', {}, element('span', '', {}, crumb, label)),
  );
}

export function topBar() {
  const parts = ['Companies', 'Sales', 'Service Desk', 'Project', 'Finance', 'Procurement'];
  return element(
    'div',
    'sim-top',
    {},
    element('b', '', {}, 'Practice Manage'),
    ...parts.map((part) => element('span', '', {}, part)),
    element('span', 'cw_MyAccountButton', {}, 'J. Hollis'),
  );
}

export function tabStrip(app) {
  const { screen } = app;
  const strip = element('ul', 'x-tab-strip');
  for (const tab of screen.tabs) {
    const active = tab === screen.tab ? ' x-tab-strip-active' : '';
    strip.append(
      element(
        'li',
        `${app.cls('tab')}${active}`,
        { click: () => app.openTab(tab) },
        element('span', 'x-tab-strip-text', {}, tab),
      ),
    );
  }
  return strip;
}

export function recordToolbar() {
  const button = (name) =>
    element(
      'div',
      `cw_ToolbarButton_${name}`,
      {},
      element(
        'div',
        'mm_button',
        { tabindex: '0' },
        element('div', 'mm_buttonIcon'),
        name === 'SaveAndClose' ? 'Save and Close' : name,
      ),
    );
  return element(
    'div',
    'x-toolbar',
    {},
    button('Save'),
    button('SaveAndClose'),
    button('New'),
    button('Delete'),
  );
}

export function listToolbar(app) {
  const view = element('input', 'cw_CwComboBox', { value: '(No View)', readonly: '' });
  return element(
    'div',
    'mm_toolbarHolder',
    {},
    element('div', 'cw-toolbar-new-item', {}, 'NEW'),
    element(
      'div',
      'cw-toolbar-search cw-ml-search-button',
      { click: () => app.search() },
      element('div', '', {}, 'SEARCH'),
    ),
    element('div', 'cw-toolbar-clear', { click: () => app.clear() }, element('div', '', {}, 'CLEAR')),
    element('div', 'cw-toolbar-view-dropdown', {}, element('div', 'mm_comboBox', {}, view)),
  );
}
