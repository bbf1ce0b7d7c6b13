import type { ComponentChildren } from 'preact';
import type { TextRange } from './ranges';
import './marked.css';

/** A text with what a search found in it highlighted. */
export function Marked({ text, ranges = [] }: { text: string; ranges?: readonly TextRange[] | undefined }) {
  if (ranges.length === 0) return <>{text}</>;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
