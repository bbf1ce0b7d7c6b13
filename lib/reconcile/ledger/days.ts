import { addDays, type Day, type Month } from '@/lib/model/calendar';

export const dayBefore = (day: Day): Day => addDays(day, -1);
export const dayAfter = (day: Day): Day => addDays(day, 1);
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a < b ? b : a);
