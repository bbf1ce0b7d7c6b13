/**
 * Why an agreement's rows have no figures: rows are there and no reading holds, or no list of them is found on a page
 * that rests. Null: nothing is to be said of it.
 */
export type Unread = 'not recognised' | 'not found' | null;
