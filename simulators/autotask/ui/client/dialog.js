import { part } from './net.js';

/** A window over the page with a list of services of its own. */
export async function openDialog() {
  const { html } = await part('dialog');
  closeDialog();
  document.body.insertAdjacentHTML('beforeend', html);
}

export const closeDialog = () => {
  for (const dialog of document.querySelectorAll('[role="dialog"]'))
    if (dialog.querySelector('.DialogTitleBarIcon')) dialog.remove();
};

/** The column chooser: what is hidden on the left, what is shown on the right (autotask.md 2c, `.ListMover2`). */
export async function chooseColumns(page) {
  await openDialog();
  const dialog = document.querySelector('[role="dialog"]');
  dialog.querySelector('.Text').textContent = 'Column Chooser';
  dialog.querySelector('.Grid, .GridContainer')?.remove();
  const { allColumns, columns } = page.grid.data;
  const mover = document.createElement('div');
  mover.className = 'ListMover2';
  const list = (labels) => {
    const select = document.createElement('select');
    select.multiple = true;
    select.append(...labels.map((label) => new Option(label)));
    return select;
  };
  const hidden = list(allColumns.filter((label) => !columns.includes(label)));
  const shown = list(columns);
  for (const [from, to] of [
    [hidden, shown],
    [shown, hidden],
  ])
    from.addEventListener('dblclick', () => to.append(...from.selectedOptions));
  const done = document.createElement('div');
  done.className = 'Button2 ButtonIcon2 NormalBackground';
  done.textContent = 'OK';
  done.addEventListener('click', () => {
    closeDialog();
    page.grid.columns = [...shown.options].map((option) => option.value);
    page.loading = page.grid.load();
  });
  mover.append(hidden, shown, done);
  dialog.append(mover);
}
