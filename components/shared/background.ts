import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ask, onEvent } from '@/lib/messaging/client';

/** The way to the background. A context, so that a test can put another one in its place. */
export interface BackgroundLink {
  ask: typeof ask;
  onEvent: typeof onEvent;
}

export const Background = createContext<BackgroundLink>({ ask, onEvent });

export const useBackground = (): BackgroundLink => useContext(Background);
