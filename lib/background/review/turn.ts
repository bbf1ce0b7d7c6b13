import { createTurns } from '../in-turn';

/**
 * The turns of work on what is kept of findings. A record is read and written anew: a decision of one tab and one of
 * another, or what a sync resolves meanwhile, would lose one of the two.
 */
export const inReviewTurn = createTurns();
