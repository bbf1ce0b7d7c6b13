/** A list of records in a current grid (autotask.md 2c), by header words. */
export function list(rows: Record<string, string>[], headers: readonly string[]): string {
  const heads = headers.map((header) => `<td>${header}</td>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr class="Display"><td></td>${headers.map((header) => `<td class="TextCell">${row[header] ?? ''}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<div class="Grid"><div class="Header"><table><tbody><tr class="Heading"><td></td>${heads}</tr></tbody></table></div>
    <div class="Body"><table><tbody>${body}</tbody></table></div></div>`;
}
