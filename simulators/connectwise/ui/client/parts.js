import { element } from './dom.js';

/** Fields of the record above its list. */
export function fields(app, record) {
  const field = (name, label, value) =>
    element(
      'div',
      `pod-element-row`,
      {},
      element('label', `mm_label ${app.cls('podLabel')}`, {}, label),
      element('input', `cw_${name} mm_value`, { value: value ?? '' }),
    );
  const list = [field('agreementName', 'Name', record.name), field('status', 'Status', record.status)];
  if (app.settings.companyField) list.unshift(field('company', 'Company', record.company));
  return element('div', 'sim-fields', {}, ...list);
}

export function pager(app) {
  const { page, settings, total } = app;
  const pages = settings.pageSize > 0 ? Math.max(1, Math.ceil(total / settings.pageSize)) : 1;
  const button = (text, to) => {
    const made = element('button', '', { type: 'button', click: () => app.toPage(to) }, text);
    made.disabled = to < 1 || to > pages;
    return made;
  };
  const size = element('select', '', { change: (event) => app.setPageSize(Number(event.target.value)) });
  for (const [value, text] of [
    [25, '25'],
    [100, '100'],
    [0, 'All'],
  ]) {
    const option = element('option', '', { value: String(value) }, text);
    option.selected = value === settings.pageSize;
    size.append(option);
  }
  return element(
    'div',
    'sim-pager',
    {},
    button('‹', page - 1),
    `Page ${page} of ${pages}`,
    button('›', page + 1),
    size,
    `${total} rows`,
  );
}

/** Pods of a record that shows no list: rows of label and field laid out by tables (connectwise.md 2.2). */
export function form(record) {
  const pod = (name, title, entries) => {
    const rows = entries.map(([label, value]) =>
      element(
        'tr',
        'pod-element-row',
        {},
        element('td', '', {}, element('div', 'mm_label', { title: label }, label)),
        element('td', '', {}, element('input', 'mm_value', { value: value ?? '' })),
      ),
    );
    const header = element('div', `mm_podHeader pod_${name}_header`, {}, title);
    return element(
      'div',
      `sim-pod pod_${name}`,
      {},
      header,
      element('table', '', {}, element('tbody', '', {}, ...rows)),
    );
  };
  const recap = [
    ['Last Invoice Date', ''],
    ['Next Invoice Date', record.nextInvoiceDate],
    ['Billing Amount', record.billAmount],
  ];
  const parameters = [
    ['Type', record.type],
    ['Date Start', record.startDate],
    ['Billing Cycle', record.billingCycle],
  ];
  return element(
    'div',
    'sim-form',
    {},
    pod('agreement_recap', 'Agreement Recap', recap),
    pod('recurring_invoice', 'Recurring Invoice Parameters', parameters),
  );
}
