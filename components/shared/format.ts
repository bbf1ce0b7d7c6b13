const COUNT = new Intl.NumberFormat('en');

/** "1,234". */
export const formatCount = (count: number): string => COUNT.format(count);

/** "1 account", "1,234 accounts". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * "just now", "5 minutes ago", "3 days ago", "2 months ago". Both in ms since the epoch. A time to come (a
 * clock was set back) reads "just now".
 */
export function ago(then: number, now: number): string {
  const passed = now - then;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${counted(Math.floor(passed / MINUTE), 'minute')} ago`;
  if (passed < DAY) return `${counted(Math.floor(passed / HOUR), 'hour')} ago`;
  if (passed < 60 * DAY) return `${counted(Math.floor(passed / DAY), 'day')} ago`;
  return `${counted(Math.floor(passed / (30 * DAY)), 'month')} ago`;
}
