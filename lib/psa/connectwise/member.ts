const KEY = 'session/MemberWithSecurity';

/**
 * The member who is signed in (connectwise.md 2.4, "Identity without API"): JSON in which `data` is JSON again. Null where
 * the page does not keep it, or in another shape.
 */
export function memberOf(window: Window): string | null {
  try {
    const { data } = JSON.parse(window.localStorage.getItem(KEY) ?? '') as { data?: unknown };
    const { member } = JSON.parse(String(data)) as { member?: { memberID?: unknown } };
    const name = member?.memberID;
    return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : null;
  } catch {
    return null;
  }
}
