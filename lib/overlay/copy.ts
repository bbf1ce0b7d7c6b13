/** Puts text on the clipboard; false when the browser refuses, as it does in some frames. */
export async function copyText(document: Document, root: ShadowRoot, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    root.append(area);
    area.select();
    const copied = document.execCommand?.('copy') ?? false;
    area.remove();
    return copied;
  }
}

/** Copies when pressed and says so on the button itself, where the eye and the screen reader already are. */
export async function copyFrom(button: HTMLButtonElement, root: ShadowRoot, text: string): Promise<void> {
  const label = button.textContent;
  const copied = await copyText(button.ownerDocument, root, text);
  button.setAttribute('aria-live', 'polite');
  button.textContent = copied ? 'Copied' : 'Copying was refused';
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}
