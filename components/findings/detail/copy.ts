import { copyText } from '@/lib/platform/pages';

/**
 * False when the browser does not allow it. In a frame of another site's page the clipboard is closed unless that page
 * opens it; what is selected can still be copied there by a click.
 */
export async function copy(text: string): Promise<boolean> {
  if (await copyText(text)) return true;
  const area = document.createElement('textarea');
  const before = document.activeElement;
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  let isDone = false;
  try {
    isDone = document.execCommand('copy');
  } catch {
    isDone = false;
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isDone;
}
