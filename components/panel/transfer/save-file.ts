/** Hands a text to the browser as a download; works in a frame too. */
export function saveFile(fileName: string, text: string): void {
  const type = fileName.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  // The browser takes the address up after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
