import type { HttpReply } from '@/lib/http/contract';

/** LMPI refuses requests whose time differs by more, either way (lmpi.md 1.1). ms. */
export const CLOCK_WINDOW = 15 * 60_000;

/** How far this computer's clock is ahead of the service's, ms; null without a Date header. */
export const clockSkewOf = (reply: Pick<HttpReply, 'serverTime' | 'receivedAt'>): number | null =>
  reply.serverTime === null ? null : reply.receivedAt - reply.serverTime;

export const isOutsideWindow = (skew: number | null): skew is number =>
  skew !== null && Math.abs(skew) > CLOCK_WINDOW;

/** "This computer's clock is 2 hours 5 minutes ahead of Trend Micro's." */
export const skewSentence = (skew: number): string =>
  `This computer's clock is ${lengthOf(Math.abs(skew))} ${skew > 0 ? 'ahead of' : 'behind'} Trend Micro's.`;

/** The two largest units that are not zero, to the minute. */
function lengthOf(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts = [
    counted(Math.floor(minutes / 1440), 'day'),
    counted(Math.floor(minutes / 60) % 24, 'hour'),
    counted(minutes % 60, 'minute'),
  ];
  return parts
    .filter((part) => part !== '')
    .slice(0, 2)
    .join(' ');
}

const counted = (count: number, unit: string): string =>
  count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
